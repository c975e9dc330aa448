package dev.lookbook.benchmarks;

import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * One annotation file of DeepFashion2, of the next of some hundred each time. {@link #file} is the part of {@link #typed} that
 * is not parsing; {@link #tokens} and {@link #numbers} are a JSON parser's bare loop over the same bytes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ParseBenchmark {
    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();
    private final FixtureSplit split = new FixtureSplit();
    private int next;

    /** For JMH. */
    public ParseBenchmark() {}

    /** Writes the files. */
    @Setup
    public void open() throws IOException {
        split.open();
    }

    /** Deletes them. */
    @TearDown
    public void close() throws IOException {
        split.close();
    }

    private int next() {
        next = (next + 1) % FixtureSplit.IMAGES;
        return next;
    }

    /** The file's bytes. */
    @Benchmark
    public int file() throws IOException {
        Path file = split.annotation(next());
        return Files.readAllBytes(file).length;
    }

    /** The bytes' tokens. */
    @Benchmark
    public double tokens() {
        return loop(split.bytes(next()), false);
    }

    /** The bytes' tokens and the numbers' doubles. */
    @Benchmark
    public double numbers() {
        return loop(split.bytes(next()), true);
    }

    /** A record of the file. */
    @Benchmark
    public DeepFashion2Image typed() throws IOException {
        DeepFashion2Reader reader = split.reader();
        return reader.read(reader.names().get(next()));
    }

    /** A record of the file, and each number's double. */
    @Benchmark
    public long decoded() throws IOException {
        return SplitPass.decode(typed());
    }

    private double loop(byte[] bytes, boolean numbers) {
        double sum = 0;
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), bytes)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                sum += numbers && token.isNumeric() ? parser.getDoubleValue() : 1;
            }
        }
        return sum;
    }
}
