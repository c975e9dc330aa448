package dev.lookbook.coco;

import dev.lookbook.coco.index.LongIndex;
import dev.lookbook.internal.FileNames;
import dev.lookbook.model.Attributes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The ids that records are written with: their own, new ones for new records, and none for what was read without one. */
final class RecordNumbers {
    private final Numbering images = new Numbering();
    private final Numbering annotations = new Numbering();
    private final LongIndex usedByImages = new LongIndex();

    /** The id of an image, which may share it with another. */
    OptionalLong of(CocoImage image) {
        return of(image, image.id());
    }

    /** The id of an image that its annotations will have too. One that is only the file name's number gives way to others. */
    OptionalLong ofRecord(CocoImage image) {
        Optional<Long> name = Numbering.ofName(FileNames.withoutFolder(image.fileName()));
        return of(
                image, image.id().filter(id -> !name.equals(image.id()) || usedByImages.find(id) == LongIndex.ABSENT));
    }

    private OptionalLong of(CocoImage image, Optional<Long> wanted) {
        if (wanted.isEmpty() && cameWithout(image.memberOrder(), image.extras())) {
            return OptionalLong.empty();
        }
        long id = images.idOf(wanted);
        usedByImages.add(id);
        return OptionalLong.of(id);
    }

    /**
     * The id of an annotation.
     *
     * @param isResult whether it goes into a result file, where none has an id
     */
    OptionalLong of(CocoAnnotation annotation, boolean isResult) {
        boolean without = isResult
                || annotation.segments().isPresent()
                || cameWithout(annotation.memberOrder(), annotation.extras());
        return annotation.id().isEmpty() && without
                ? OptionalLong.empty()
                : OptionalLong.of(annotations.idOf(annotation.id()));
    }

    /** Whether a record was read and had no id, or one of another kind. */
    private static boolean cameWithout(List<String> memberOrder, Attributes extras) {
        return extras.get("id").isPresent() || !(memberOrder.isEmpty() || memberOrder.contains("id"));
    }
}
