package dev.lookbook.benchmarks;

import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reads the annotations of a DeepFashion2 split; the floor reads the files' bytes and does nothing with them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
public class ReadBenchmark {
    /** The split's folder: {@code -p split=DIR}. */
    @Param("target/split")
    public String split = "";

    private Path annotations = Path.of("");

    /** For JMH. */
    public ReadBenchmark() {}

    /** Finds the annotation files. */
    @Setup
    public void find() {
        annotations = Path.of(split, "annos");
    }

    /** The floor: the files' bytes. */
    @Benchmark
    public long bytes() throws IOException {
        long bytes = 0;
        List<Path> files;
        try (Stream<Path> found = Files.list(annotations)) {
            files = found.sorted().toList();
        }
        for (Path file : files) {
            bytes += Files.readAllBytes(file).length;
        }
        return bytes;
    }

    /** Typed records on one thread. */
    @Benchmark
    public long typedOneThread() throws IOException {
        return items(1);
    }

    /** Typed records on two threads. */
    @Benchmark
    public long typedTwoThreads() throws IOException {
        return items(2);
    }

    private long items(int threads) throws IOException {
        long items = 0;
        try (DeepFashion2Reader reader =
                DeepFashion2Reader.builder().threads(threads).open(Path.of(split))) {
            for (DeepFashion2Image image : reader) {
                items += image.items().size();
            }
        }
        return items;
    }
}
