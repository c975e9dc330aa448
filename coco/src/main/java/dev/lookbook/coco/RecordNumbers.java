package dev.lookbook.coco;

import dev.lookbook.coco.index.LongIndex;
import dev.lookbook.io.DatasetException;
import dev.lookbook.model.Attributes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The ids that records are written with: their own, new ones for new records, and none for what was read without one. */
final class RecordNumbers {
    private final Numbering images = new Numbering();
    private final Numbering annotations = new Numbering();
    private final LongIndex used = new LongIndex();
    /** Those of images that came without. */
    private final LongIndex given = new LongIndex();

    /**
     * The id of an image. One that a converter made of the file's name gives way to others.
     *
     * @throws DatasetException when it is one that an earlier image was given
     */
    OptionalLong of(CocoImage image) {
        return of(image, image.id().filter(id -> !image.isIdOfName() || used.find(id) == LongIndex.ABSENT));
    }

    private OptionalLong of(CocoImage image, Optional<Long> wanted) {
        if (!has(image)) {
            return OptionalLong.empty();
        }
        long id = images.idOf(wanted);
        if (wanted.isEmpty()) {
            given.add(id);
        } else if (given.find(id) != LongIndex.ABSENT) {
            throw new DatasetException(
                    image.location(),
                    "expected an id that no earlier image was given, but " + id + " comes again with \""
                            + image.fileName() + "\"; give all images ids, or none");
        }
        used.add(id);
        return OptionalLong.of(id);
    }

    /** Whether an image has an id or gets one. */
    static boolean has(CocoImage image) {
        return image.id().isPresent() || !cameWithout(image.memberOrder(), image.extras());
    }

    /** The id of an annotation. */
    OptionalLong of(CocoAnnotation annotation, boolean isResult) {
        return has(annotation, isResult) ? OptionalLong.of(annotations.idOf(annotation.id())) : OptionalLong.empty();
    }

    /**
     * Whether an annotation has an id or gets one.
     *
     * @param isResult whether it goes into a result file, where none gets one
     */
    static boolean has(CocoAnnotation annotation, boolean isResult) {
        return annotation.id().isPresent()
                || !(isResult
                        || annotation.segments().isPresent()
                        || cameWithout(annotation.memberOrder(), annotation.extras()));
    }

    /** Whether a record was read and had no id, or one of another kind. */
    private static boolean cameWithout(List<String> memberOrder, Attributes extras) {
        return extras.get("id").isPresent() || !(memberOrder.isEmpty() || memberOrder.contains("id"));
    }
}
