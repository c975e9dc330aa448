package dev.lookbook.deepfashion2.check;

import dev.lookbook.testing.Pictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A split of three images that breaks no rule, and others that differ from it a little. */
final class CleanSplit {
    static final String LANDMARKS =
            "[10, 10, 2, 20, 10, 2, 30, 10, 2, 60, 10, 2, 60, 30, 2, 60, 60, 2, 10, 60, 1, 0, 0, 0]";

    static final String POLYGON = "[10, 10, 60, 10, 60, 60, 10, 60]";

    static final String SKIRT = "{\"segmentation\": [" + POLYGON + "], \"scale\": 2, \"viewpoint\": 2, \"zoom_in\": 1, "
            + "\"landmarks\": " + LANDMARKS + ", \"style\": 1, \"bounding_box\": [10, 10, 60, 60], "
            + "\"category_id\": 9, \"occlusion\": 1, \"category_name\": \"skirt\"}";

    /** A second item, of another style. */
    static final String OTHER = SKIRT.replace("\"style\": 1", "\"style\": 2");

    private final Map<String, byte[]> files = new TreeMap<>();

    CleanSplit() {
        annotation("000001", image("user", SKIRT));
        annotation("000002", image("shop", SKIRT));
        annotation("000003", image("user", SKIRT));
        picture("000001.jpg", Pictures.jpeg(100, 100));
        picture("000002.jpg", Pictures.jpeg(100, 100));
        picture("000003.jpg", Pictures.jpeg(100, 100));
    }

    /** An image of pair 7 with one item. */
    static String image(String source, String item) {
        return "{\"source\": \"" + source + "\", \"pair_id\": 7, \"item1\": " + item + "}";
    }

    CleanSplit annotation(String name, String text) {
        return file("annos/" + name + ".json", text.getBytes(StandardCharsets.UTF_8));
    }

    CleanSplit picture(String name, byte[] bytes) {
        return file("image/" + name, bytes);
    }

    CleanSplit file(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    /** Without a file, or the files of a folder. */
    CleanSplit without(String name) {
        files.keySet().removeIf(file -> file.equals(name) || file.startsWith(name + '/'));
        return this;
    }

    /** The first image's text with something else in a place. */
    CleanSplit with(String part, String instead) {
        String text = text("000001");
        if (!text.contains(part)) {
            throw new IllegalArgumentException(part + " is not in " + text);
        }
        return annotation("000001", text.replace(part, instead));
    }

    String text(String name) {
        return new String(files.get("annos/" + name + ".json"), StandardCharsets.UTF_8);
    }

    /** Writes it into a folder. */
    Path in(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Files.createDirectories(folder.resolve("annos"));
        return folder;
    }
}
