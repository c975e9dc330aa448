package dev.lookbook.coco;

import dev.lookbook.internal.FileNames;
import java.util.Optional;
import java.util.Set;

/** What an element of {@code images} has to be like. */
final class ImageRules {
    private static final Set<String> KNOWN =
            Set.of("id", "width", "height", "file_name", "license", "flickr_url", "coco_url", "date_captured");

    private ImageRules() {}

    static void check(CocoImage image, Findings findings) {
        MemberRules members = new MemberRules(image.location(), image.extras(), findings);
        members.id("id", image.id(), CocoRule.MISSING_ID, CocoRule.INVALID_ID);
        Optional<String> name = Optional.of(image.fileName()).filter(text -> !text.isEmpty());
        members.require("file_name", name, "a string", CocoRule.MISSING_NAME, CocoRule.INVALID_NAME);
        if (!FileNames.withoutFolder(image.fileName()).equals(image.fileName())) {
            members.add(
                    CocoRule.FOLDER_IN_FILE_NAME,
                    "expected a file name without folders but found \"" + image.fileName() + '"',
                    "file_name");
        }
        side("width", image.width(), members);
        side("height", image.height(), members);
        members.allow("date_captured", "a string", CocoRule.INVALID_DATE_CAPTURED);
        members.known(KNOWN);
    }

    private static void side(String name, Optional<Long> pixels, MemberRules members) {
        members.require(name, pixels, "an integer", CocoRule.MISSING_SIZE, CocoRule.INVALID_SIZE);
        if (pixels.isPresent() && pixels.get() < 1) {
            members.add(CocoRule.INVALID_SIZE, "expected at least 1 pixel but found " + pixels.get(), name);
        }
    }
}
