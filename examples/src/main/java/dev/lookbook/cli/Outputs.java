package dev.lookbook.cli;

import dev.lookbook.cli.Output.Target;
import dev.lookbook.coco.CocoArea;
import dev.lookbook.coco.CocoConverters;
import dev.lookbook.coco.CocoHeader;
import dev.lookbook.coco.CocoProfile;
import dev.lookbook.coco.CocoRecord;
import dev.lookbook.coco.CocoText;
import dev.lookbook.coco.CocoWriter;
import dev.lookbook.convert.Converter;
import dev.lookbook.deepfashion2.DeepFashion2Converters;
import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Writer;
import dev.lookbook.manifest.ManifestConverters;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.manifest.ManifestOptions;
import dev.lookbook.manifest.ManifestText;
import dev.lookbook.manifest.ManifestWriter;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import dev.lookbook.model.ImageSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The writing halves of the formats. */
final class Outputs {
    private static final String STANDARD_OUTPUT = "-";

    private Outputs() {}

    static Output<CocoText> coco(CocoHeader header, CocoProfile profile, Categories categories, CocoArea area) {
        return coco(CocoConverters.fromAnnotatedImage(profile, categories, area), header);
    }

    /** Results; the profile and the categories are those of their ground truth. */
    static Output<CocoText> results(CocoProfile profile, Categories categories) {
        return coco(CocoConverters.toResults(profile, categories), CocoHeader.results());
    }

    private static Output<CocoText> coco(Converter<AnnotatedImage, CocoRecord> converter, CocoHeader header) {
        return new Output<>(
                converter.andThen((record, issues) -> CocoText.of(record, header)),
                name -> target(openWriter(header, name), CocoWriter::write, CocoWriter::finish));
    }

    static Target<CocoRecord> openCoco(CocoHeader header, String name) throws IOException {
        return target(openWriter(header, name), CocoWriter::write, CocoWriter::finish);
    }

    static CocoWriter openWriter(CocoHeader header, String name) throws IOException {
        CocoWriter.Builder builder = CocoWriter.builder().header(header);
        return isStandardOutput(name) ? builder.create(System.out) : builder.create(Path.of(name));
    }

    static Output<ManifestText> manifest(ManifestOptions options, Categories categories) {
        return new Output<>(
                ManifestConverters.fromAnnotatedImage(options, categories)
                        .andThen((entry, issues) -> ManifestText.of(entry)),
                name -> target(openWriter(name), ManifestWriter::write, ManifestWriter::finish));
    }

    static Target<ManifestEntry> openManifest(String name) throws IOException {
        return target(openWriter(name), ManifestWriter::write, ManifestWriter::finish);
    }

    private static ManifestWriter openWriter(String name) throws IOException {
        return isStandardOutput(name) ? ManifestWriter.create(System.out) : ManifestWriter.create(Path.of(name));
    }

    /** Annotations, and the sizes that images bring, since their pictures are not copied. */
    static Output<SizedImage> deepFashion2() {
        Converter<AnnotatedImage, DeepFashion2Image> converter = DeepFashion2Converters.fromAnnotatedImage();
        return new Output<>(
                (image, issues) -> new SizedImage(converter.convert(image, issues), image.size()),
                name -> target(openSplit(name), SizedImage::writeTo, DeepFashion2Writer::finish));
    }

    static Target<DeepFashion2Image> openDeepFashion2(String name) throws IOException {
        return target(openSplit(name), DeepFashion2Writer::write, DeepFashion2Writer::finish);
    }

    private static DeepFashion2Writer openSplit(String name) throws IOException {
        if (isStandardOutput(name)) {
            throw new IllegalArgumentException(
                    "a DeepFashion2 split is a folder or an archive of many files, not a stream; name one instead of -");
        }
        Path out = Path.of(name);
        Format.requireFolderOrArchive(out);
        return DeepFashion2Writer.create(out);
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

    /** A split's image and what the split has no place for but a table. */
    record SizedImage(DeepFashion2Image image, Optional<ImageSize> size) {
        private static void writeTo(DeepFashion2Writer writer, SizedImage sized) throws IOException {
            writer.write(sized.image);
            sized.size.ifPresent(size -> writer.size(sized.image.fileName(), size));
        }
    }
}
