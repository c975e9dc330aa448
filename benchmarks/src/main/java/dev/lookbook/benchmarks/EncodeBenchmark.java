package dev.lookbook.benchmarks;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.coco.CocoConverters;
import dev.lookbook.coco.CocoHeader;
import dev.lookbook.coco.CocoProfile;
import dev.lookbook.coco.CocoRecord;
import dev.lookbook.coco.CocoWriter;
import dev.lookbook.convert.Converter;
import dev.lookbook.deepfashion2.DeepFashion2Category;
import dev.lookbook.deepfashion2.DeepFashion2Converters;
import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.model.ImageSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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

/**
 * COCO annotations with polygons and 294 keypoints to text, an annotation each. The writer spools on disk, so the floor is
 * to write and read the same bytes there.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@OperationsPerInvocation(EncodeBenchmark.ANNOTATIONS)
public class EncodeBenchmark {
    static final int ANNOTATIONS = 1000;

    private final CocoHeader header = CocoConverters.header(CocoProfile.UPSTREAM, DeepFashion2Category.categories());
    private final List<CocoAnnotation> annotations = new ArrayList<>();
    private byte[] text = {};

    /** For JMH. */
    public EncodeBenchmark() {}

    /** Converts a split's annotations until there are enough. */
    @Setup
    public void convert() throws IOException {
        Converter<DeepFashion2Image, CocoRecord> converter = DeepFashion2Converters.toAnnotatedImage(
                        name -> Optional.of(new ImageSize(468, 702)))
                .andThen(CocoConverters.fromAnnotatedImage(CocoProfile.UPSTREAM, DeepFashion2Category.categories()));
        try (FixtureSplit split = new FixtureSplit()) {
            split.open();
            while (annotations.size() < ANNOTATIONS) {
                for (DeepFashion2Image image : split.reader()) {
                    annotations.addAll(converter.convert(image, issue -> {}).annotations());
                }
            }
        }
        annotations.subList(ANNOTATIONS, annotations.size()).clear();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        encode(out);
        text = out.toByteArray();
    }

    /** As the library does it. */
    @Benchmark
    public void encode() throws IOException {
        encode(OutputStream.nullOutputStream());
    }

    /** The same bytes to a file and back. */
    @Benchmark
    public int bytes() throws IOException {
        Path file = Files.createTempFile("lookbook-encode", ".json");
        try {
            Files.write(file, text);
            return Files.readAllBytes(file).length;
        } finally {
            Files.delete(file);
        }
    }

    private void encode(OutputStream out) throws IOException {
        try (CocoWriter writer = CocoWriter.builder().header(header).create(out)) {
            annotations.forEach(writer::write);
            writer.finish();
        }
    }
}
