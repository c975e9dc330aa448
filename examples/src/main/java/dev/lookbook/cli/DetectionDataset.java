package dev.lookbook.cli;

import dev.lookbook.coco.CocoArea;
import dev.lookbook.coco.CocoConverters;
import dev.lookbook.coco.CocoProfile;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.Converter;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.manifest.ManifestOptions;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Categories;
import dev.lookbook.model.ImmutableAnnotatedImage;
import dev.lookbook.model.Value;
import dev.lookbook.rekognition.detection.DetectionConverters;
import dev.lookbook.rekognition.detection.PictureDetections;
import java.io.IOException;
import java.util.Map;

/** Detections as records of a format. */
final class DetectionDataset<W> implements DetectionSink {
    private static final String S3 = "s3://";

    private final Converter<PictureDetections, AnnotatedImage> toImage;
    private final Converter<AnnotatedImage, W> toRecord;
    private final Destinations<W> destination;
    private final Map<String, Long> imageIds;
    private final String s3Prefix;

    private DetectionDataset(DetectCommand command, DetectionClasses classes, Output<W> output) throws IOException {
        toImage = DetectionConverters.toAnnotatedImage(classes.categories());
        toRecord = output.encode();
        destination = Destinations.one(command.out, output.opener());
        imageIds = classes.imageIds();
        s3Prefix = command.to == DetectionFormat.MANIFEST ? command.s3Prefix : "";
    }

    static DetectionDataset<?> create(DetectCommand command, DetectionClasses classes) throws IOException {
        Categories categories = classes.categories();
        if (command.to == DetectionFormat.MANIFEST) {
            return new DetectionDataset<>(
                    command, classes, Outputs.manifest(ManifestOptions.builder().build(), categories));
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

    @Override
    public void write(PictureDetections picture, ConversionReport report) throws IOException {
        AnnotatedImage image = named(toImage.convert(picture, report));
        destination.write(0, toRecord.convert(image, report));
        report.count(image);
    }

    /** With the id of the ground truth, and the name that the format wants. */
    private AnnotatedImage named(AnnotatedImage image) {
        String name = image.fileName();
        if (!s3Prefix.isEmpty() && !name.startsWith(S3)) {
            return ImmutableAnnotatedImage.copyOf(image).withFileName(s3Prefix + name);
        }
        if (imageIds.isEmpty()) {
            return image;
        }
        Long id = imageIds.get(name);
        if (id == null) {
            id = imageIds.get(name.substring(name.lastIndexOf('/') + 1));
        }
        if (id == null) {
            throw new DatasetException(
                    Location.of(name), "expected one of the images of the ground truth but it has none of this name");
        }
        return ImmutableAnnotatedImage.copyOf(image)
                .withExtras(Attributes.of("coco", Attributes.of("id", Value.of(id))));
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
