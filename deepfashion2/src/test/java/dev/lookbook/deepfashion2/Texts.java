package dev.lookbook.deepfashion2;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ReadLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Annotation files as text, small ones: a skirt has the fewest landmarks. */
final class Texts {
    static final String LANDMARKS = "[1, 2, 2, 3, 4, 1, 0, 0, 0, 0, 0, 0, 5, 6, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0]";

    static final String SKIRT =
            "{\"segmentation\": [[1.5, 2.0, 3, 4]], \"scale\": 2, \"viewpoint\": 2, \"zoom_in\": 1, "
                    + "\"landmarks\": " + LANDMARKS + ", \"style\": 1, \"bounding_box\": [1, 2, 30, 40], "
                    + "\"category_id\": 9, \"occlusion\": 1, \"category_name\": \"skirt\"}";

    private Texts() {}

    /** An image with one item. */
    static String image(String item) {
        return "{\"source\": \"shop\", \"pair_id\": 7, \"item1\": " + item + "}";
    }

    /** An image of a skirt. */
    static String image() {
        return image(SKIRT);
    }

    /** An image of a skirt that differs. */
    static String imageWith(String part, String instead) {
        if (!SKIRT.contains(part)) {
            throw new IllegalArgumentException(part);
        }
        return image(SKIRT.replace(part, instead));
    }

    /** An image with items. */
    static DeepFashion2Image image(DeepFashion2Item... items) {
        return DeepFashion2Image.builder()
                .name("000001")
                .source("shop")
                .pairId(7)
                .addItems(items)
                .build();
    }

    /** Reads a text as the file annos/000001.json. */
    static DeepFashion2Image parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads bytes as the file annos/000001.json. */
    static DeepFashion2Image parse(byte[] bytes) {
        return AnnotationParser.parse(bytes, "annos/000001.json", "000001", ReadLimits.defaults());
    }

    /** The message of the error that a call ends in. */
    static String message(Callable<?> call) {
        try {
            throw new AssertionError("expected a DatasetException but found " + call.call());
        } catch (DatasetException e) {
            return String.valueOf(e.getMessage());
        } catch (Exception e) {
            throw new AssertionError("expected a DatasetException", e);
        }
    }

    /** Makes files below a folder. */
    static Path folder(Path folder, Map<String, String> files) {
        files.forEach((name, text) -> {
            try {
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return folder;
    }

    /** Makes an archive of files. */
    static Path zip(Path target, Map<String, String> files) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return target;
    }
}
