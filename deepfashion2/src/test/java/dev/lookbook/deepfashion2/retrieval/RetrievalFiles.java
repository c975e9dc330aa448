package dev.lookbook.deepfashion2.retrieval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Records to files and back. */
final class RetrievalFiles {
    private RetrievalFiles() {}

    /** Opens a file for reading. */
    @FunctionalInterface
    interface Opening<T> {
        RetrievalReader<T> open(Path file) throws IOException;
    }

    /** Opens a file for writing. */
    @FunctionalInterface
    interface Creation<T> {
        RetrievalWriter<T> create(Path file) throws IOException;
    }

    static <T> byte[] write(Creation<T> creation, List<T> records) throws IOException {
        Path file = Files.createTempFile("lookbook-retrieval", ".json");
        try (RetrievalWriter<T> writer = creation.create(file)) {
            for (T record : records) {
                writer.write(record);
            }
            writer.finish();
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    static <T> List<T> read(Opening<T> opening, byte[] bytes) throws IOException {
        Path file = Files.createTempFile("lookbook-retrieval", ".json");
        Files.write(file, bytes);
        try (RetrievalReader<T> reader = opening.open(file)) {
            return reader.stream().toList();
        } finally {
            Files.delete(file);
        }
    }
}
