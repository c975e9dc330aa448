package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoImage;
import dev.lookbook.coco.edit.CocoMerge.SameName;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.model.Value;
import java.util.Optional;

/** Finds images of one file name in different files. */
final class SameNames {
    private final SameName policy;
    private final ConversionReport report;
    private final NameTable names = new NameTable();
    /** How many names earlier files have; numbers from here on are this file's own. */
    private int known;

    SameNames(SameName policy, ConversionReport report) {
        this.policy = policy;
        this.report = report;
    }

    /** From here on, images are those of the next file. */
    void begin() {
        known = names.size();
    }

    /**
     * The id of an earlier file's image that an image goes into; empty when the image is to be written, with the id given.
     *
     * @param id the image's id in the merged file, if it has one
     */
    Optional<Value> firstOf(CocoImage image, Optional<Value> id) {
        String name = image.fileName();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        int number = names.find(name);
        if (number == NameTable.ABSENT) {
            names.add(name, id, members(image));
            return Optional.empty();
        }
        if (number >= known) {
            return Optional.empty();
        }
        return switch (policy) {
            case REFUSE ->
                throw new DatasetException(
                        image.location(),
                        "expected each file name in one file only but found \"" + name
                                + "\", which an earlier one has too; keep both images, or join them");
            case KEEP_BOTH -> {
                report.accept(Issue.warning(
                        "duplicate-file-name",
                        image.location(),
                        "an earlier file has an image \"" + name + "\" too; both are kept"));
                yield Optional.empty();
            }
            case JOIN -> names.id(number).map(first -> joined(image, first, names.members(number) == members(image)));
        };
    }

    private Value joined(CocoImage image, Value target, boolean isSame) {
        String message = "joined to the image " + Ids.text(target) + " of the same name, \"" + image.fileName() + '"';
        if (isSame) {
            report.accept(Issue.info("join-image", image.location(), message));
        } else {
            report.accept(Issue.warning(
                    "image-conflict",
                    image.location(),
                    message + ", which says other things than this one; they are lost"));
        }
        return target;
    }

    /** A hash of what an image says but for its id. */
    private static int members(CocoImage image) {
        return Ids.without(image).hashCode();
    }
}
