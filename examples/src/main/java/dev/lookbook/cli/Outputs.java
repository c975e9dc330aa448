package dev.lookbook.cli;

import dev.lookbook.cli.Output.Target;
import dev.lookbook.coco.CocoConverters;
import dev.lookbook.coco.CocoHeader;
import dev.lookbook.coco.CocoProfile;
import dev.lookbook.coco.CocoRecord;
import dev.lookbook.coco.CocoWriter;
import dev.lookbook.deepfashion2.DeepFashion2Converters;
import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Writer;
import dev.lookbook.manifest.ManifestConverters;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.manifest.ManifestOptions;
import dev.lookbook.manifest.ManifestWriter;
import dev.lookbook.model.Categories;
import java.io.IOException;
import java.nio.file.Path;

/** The writing halves of the formats. */
final class Outputs {
    private static final String STANDARD_OUTPUT = "-";

    private Outputs() {}

    static Output<CocoRecord> coco(CocoProfile profile, Categories categories) {
        return coco(CocoConverters.header(profile, categories), profile, categories);
    }

    static Output<CocoRecord> coco(CocoHeader header, CocoProfile profile, Categories categories) {
        return new Output<>(CocoConverters.fromAnnotatedImage(profile, categories), name -> open(header, name));
    }

    private static Target<CocoRecord> open(CocoHeader header, String name) throws IOException {
        return target(openWriter(header, name), CocoWriter::write, CocoWriter::finish);
    }

    static CocoWriter openWriter(CocoHeader header, String name) throws IOException {
        CocoWriter.Builder builder = CocoWriter.builder().header(header);
        return isStandardOutput(name) ? builder.create(System.out) : builder.create(Path.of(name));
    }

    static Output<ManifestEntry> manifest(ManifestOptions options, Categories categories) {
        return new Output<>(ManifestConverters.fromAnnotatedImage(options, categories), Outputs::openManifest);
    }

    static Target<ManifestEntry> openManifest(String name) throws IOException {
        ManifestWriter writer =
                isStandardOutput(name) ? ManifestWriter.create(System.out) : ManifestWriter.create(Path.of(name));
        return target(writer, ManifestWriter::write, ManifestWriter::finish);
    }

    static Output<DeepFashion2Image> deepFashion2() {
        return new Output<>(DeepFashion2Converters.fromAnnotatedImage(), Outputs::openDeepFashion2);
    }

    static Target<DeepFashion2Image> openDeepFashion2(String name) throws IOException {
        if (isStandardOutput(name)) {
            throw new IllegalArgumentException(
                    "a DeepFashion2 split is a folder or an archive of many files, not a stream; name one instead of -");
        }
        return target(DeepFashion2Writer.create(Path.of(name)), DeepFashion2Writer::write, DeepFashion2Writer::finish);
    }

    private static boolean isStandardOutput(String name) {
        return name.equals(STANDARD_OUTPUT);
    }

    private static <X extends java.io.Closeable, W> Target<W> target(X writer, Write<X, W> write, Finish<X> finish) {
        return new Target<>() {
            @Override
            public void write(W written) throws IOException {
                write.accept(writer, written);
            }

            @Override
            public void finish() throws IOException {
                finish.accept(writer);
            }

            @Override
            public void close() throws IOException {
                writer.close();
            }
        };
    }

    @FunctionalInterface
    private interface Write<X, W> {
        void accept(X writer, W written) throws IOException;
    }

    @FunctionalInterface
    private interface Finish<X> {
        void accept(X writer) throws IOException;
    }
}
