package dev.lookbook.cli;

import dev.lookbook.coco.CocoArea;
import dev.lookbook.coco.CocoConverters;
import dev.lookbook.coco.CocoProfile;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.manifest.ImmutableManifestEntry;
import dev.lookbook.manifest.ImmutableObjectDetection;
import dev.lookbook.manifest.ManifestConverters;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.manifest.ManifestOptions;
import dev.lookbook.manifest.ObjectDetection;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Categories;
import dev.lookbook.model.ImmutableAnnotatedImage;
import dev.lookbook.model.Value;
import dev.lookbook.rekognition.detection.DetectionConverters;
import dev.lookbook.rekognition.detection.PictureDetections;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Detections as records of a format. */
final class DetectionDataset<W> implements DetectionSink {
    private final Converter<PictureDetections, AnnotatedImage> toImage;
    private final Converter<AnnotatedImage, W> toRecord;
    private final Destinations<W> destination;
    private final DetectionClasses classes;
    private final Optional<String> s3Prefix;

    private DetectionDataset(DetectCommand command, DetectionClasses classes, Output<W> output) throws IOException {
        toImage = DetectionConverters.toAnnotatedImage(classes.categories());
        toRecord = output.encode();
        destination = Destinations.one(command.out, output.opener());
        this.classes = classes;
        s3Prefix = command.to == DetectionFormat.MANIFEST ? Optional.of(command.s3Prefix) : Optional.empty();
    }

    static DetectionDataset<?> create(DetectCommand command, DetectionClasses classes) throws IOException {
        Categories categories = classes.categories();
        if (command.to == DetectionFormat.MANIFEST) {
            Converter<AnnotatedImage, ManifestEntry> lines = ManifestConverters.fromAnnotatedImage(
                    ManifestOptions.builder().build(), categories);
            return new DetectionDataset<>(
                    command,
                    classes,
                    new Output<>(lines.andThen((entry, issues) -> byModel(entry)), Outputs::openManifest));
        }
        return new DetectionDataset<>(
                command,
                classes,
                command.truth == null
                        ? Outputs.coco(
                                CocoConverters.header(CocoProfile.RICH, categories),
                                CocoProfile.RICH,
                                categories,
                                CocoArea.BOX)
                        : Outputs.results(CocoProfile.RICH, categories));
    }

    /** No human has annotated what a model sees. */
    private static ManifestEntry byModel(ManifestEntry entry) {
        return ImmutableManifestEntry.copyOf(entry)
                .withLabels(entry.labels().stream()
                        .map(label -> label instanceof ObjectDetection boxes
                                ? ImmutableObjectDetection.copyOf(boxes).withHumanAnnotated("no")
                                : label)
                        .toList());
    }

    @Override
    public void write(PictureDetections picture, ConversionReport report) throws IOException {
        AnnotatedImage image = named(toImage.convert(picture, report), report);
        destination.write(0, toRecord.convert(image, report));
        report.count(image);
    }

    /** With the id of the ground truth, and the name that the format wants. */
    private AnnotatedImage named(AnnotatedImage image, Consumer<? super Issue> issues) {
        String name = image.fileName();
        if (s3Prefix.isPresent()) {
            if (s3Prefix.get().isEmpty()) {
                issues.accept(Issue.warning(
                        "relative-source-ref",
                        image.location(),
                        "expected an address such as s3://bucket/" + name
                                + ", for the service reads no other, but found \"" + name
                                + "\"; --s3-prefix says what goes before it"));
            }
            return ImmutableAnnotatedImage.copyOf(image).withFileName(s3Prefix.get() + name);
        }
        return classes.imageId(name)
                .<AnnotatedImage>map(id -> ImmutableAnnotatedImage.copyOf(image)
                        .withExtras(Attributes.of("coco", Attributes.of("id", Value.of(id)))))
                .orElse(image);
    }

    @Override
    public void finish() throws IOException {
        destination.finish();
    }

    @Override
    public void close() throws IOException {
        destination.close();
    }
}
