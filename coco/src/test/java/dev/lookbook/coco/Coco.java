package dev.lookbook.coco;

import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSource;
import dev.lookbook.model.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the tests have in common. */
final class Coco {
    private Coco() {}

    static Path file(Path folder, String json) throws IOException {
        return Files.writeString(folder.resolve("instances_val.json"), json);
    }

    /** A file with one image and one category, and these annotations. */
    static String withAnnotations(String annotations) {
        return "{\"images\": [{\"id\": 7, \"file_name\": \"a.jpg\"}], \"annotations\": [" + annotations
                + "], \"categories\": [{\"id\": 1, \"name\": \"vest\"}]}";
    }

    static Value tree(byte[] json) {
        try (JsonSource source = JsonSource.of(json, Location.of("tree"), ReadLimits.defaults())) {
            return source.value();
        }
    }

    static String write(CocoHeader header, List<CocoRecord> records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CocoWriter writer = CocoWriter.builder().header(header).create(out)) {
            records.forEach(writer::write);
            writer.finish();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Copies images and annotations each in the order of the file. */
    static void copy(Path from, Path to) throws IOException {
        try (CocoReader reader = CocoReader.open(from);
                CocoWriter writer = CocoWriter.builder().header(reader.header()).create(to)) {
            reader.images().forEach(writer::write);
            reader.annotations().forEach(writer::write);
            writer.finish();
        }
    }
}
