package dev.lookbook.benchmarks;

import dev.lookbook.deepfashion2.DeepFashion2Reader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A small split in a temporary folder, for JMH: so many files that their shapes differ, and so few that they stay at hand. */
final class FixtureSplit implements Closeable {
    static final int IMAGES = 100;
    private static final long SEED = 7;

    private final List<byte[]> bytes = new ArrayList<>();
    private final List<Path> annotations = new ArrayList<>();
    private Path folder = Path.of("");
    private Optional<DeepFashion2Reader> reader = Optional.empty();

    void open() throws IOException {
        folder = Files.createTempDirectory("lookbook-fixture");
        Path annos = Files.createDirectories(folder.resolve("annos"));
        for (int number = 1; number <= IMAGES; number++) {
            byte[] text = new SplitAnnotation(number, IMAGES, SEED).toBytes();
            bytes.add(text);
            annotations.add(Files.write(annos.resolve(String.format(Locale.ROOT, "%06d.json", number)), text));
        }
        reader = Optional.of(DeepFashion2Reader.open(folder));
    }

    byte[] bytes(int index) {
        return bytes.get(index);
    }

    Path annotation(int index) {
        return annotations.get(index);
    }

    DeepFashion2Reader reader() {
        return reader.orElseThrow();
    }

    @Override
    public void close() throws IOException {
        reader().close();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
