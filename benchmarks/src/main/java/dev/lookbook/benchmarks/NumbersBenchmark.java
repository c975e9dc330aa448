package dev.lookbook.benchmarks;

import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Item;
import dev.lookbook.model.Decimals;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.io.NumberInput;
import tools.jackson.core.io.NumberOutput;

/** Polygons' coordinates from text to doubles and back, a number each, beside the JDK's way and the JSON parser's. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@OperationsPerInvocation(NumbersBenchmark.NUMBERS)
public class NumbersBenchmark {
    static final int NUMBERS = 4096;

    private Decimals numbers = Decimals.of();
    private String[] texts = {};
    private double[] doubles = {};

    /** For JMH. */
    public NumbersBenchmark() {}

    /** Takes the first coordinates of a split. */
    @Setup
    public void read() throws IOException {
        Decimals.Builder first = Decimals.builder();
        try (FixtureSplit split = new FixtureSplit()) {
            split.open();
            for (DeepFashion2Image image : split.reader()) {
                for (DeepFashion2Item item : image.items()) {
                    item.segmentation().rings().forEach(ring -> add(ring, first));
                }
            }
        }
        numbers = first.build();
        if (numbers.size() != NUMBERS) {
            throw new IllegalStateException("expected " + NUMBERS + " numbers but found " + numbers.size());
        }
        texts = IntStream.range(0, NUMBERS).mapToObj(numbers::text).toArray(String[]::new);
        doubles = numbers.toDoubles();
    }

    private static void add(Decimals ring, Decimals.Builder first) {
        for (int i = 0; i < ring.size() && first.size() < NUMBERS; i++) {
            first.add(ring.get(i));
        }
    }

    /** As the library does it. */
    @Benchmark
    public double[] decode() {
        return numbers.toDoubles();
    }

    /** As the JDK does it. */
    @Benchmark
    public double decodeJdk() {
        double sum = 0;
        for (String text : texts) {
            sum += Double.parseDouble(text);
        }
        return sum;
    }

    /** As the JSON parser does it. */
    @Benchmark
    public double decodeParser() {
        double sum = 0;
        for (String text : texts) {
            sum += NumberInput.parseDouble(text, true);
        }
        return sum;
    }

    /** As the library does it. */
    @Benchmark
    public Decimals print() {
        return Decimals.ofDoubles(doubles);
    }

    /** From text to the text that Python writes after reading it. */
    @Benchmark
    public Decimals canonical() {
        return numbers.canonical();
    }

    /** As the JDK does it. */
    @Benchmark
    public long printJdk() {
        long length = 0;
        for (double number : doubles) {
            length += Double.toString(number).length();
        }
        return length;
    }

    /** As the JSON generator does it. */
    @Benchmark
    public long printGenerator() {
        long length = 0;
        for (double number : doubles) {
            length += NumberOutput.toString(number, true).length();
        }
        return length;
    }
}
