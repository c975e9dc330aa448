package dev.lookbook.examples;

import dev.lookbook.convert.CategoryMapper;
import dev.lookbook.convert.CategoryMapping;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Grouping;
import dev.lookbook.convert.Split;
import dev.lookbook.deepfashion2.DeepFashion2Category;
import dev.lookbook.deepfashion2.DeepFashion2Converters;
import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import dev.lookbook.manifest.ManifestConverters;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.manifest.ManifestOptions;
import dev.lookbook.manifest.ManifestWriter;
import dev.lookbook.model.AnnotatedImage;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The pipeline that people run by hand with two scripts, on one screen: a DeepFashion2 split becomes a train and a test
 * manifest for Rekognition Custom Labels, with 13 garments made 11 and no pair of images on both sides.
 */
public final class WholePipeline {
    private WholePipeline() {}

    /** Takes the split's path, the two manifests', and what goes before file names: {@code s3://bucket/folder/}. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, WholePipeline.class, "SPLIT TRAIN.manifest TEST.manifest s3://bucket/folder/");
        CategoryMapping elevenGarments = CategoryMapper.identity()
                .merge("sling", "vest")
                .merge("sling dress", "vest dress")
                .on(DeepFashion2Category.categories());
        ManifestOptions options = ManifestOptions.builder().s3Prefix(args[3]).build();
        Converter<AnnotatedImage, ManifestEntry> toManifest =
                ManifestConverters.fromAnnotatedImage(options, elevenGarments.categories());
        Split split = Split.hashed(0.8, 0);
        ConversionReport report = new ConversionReport();

        try (DeepFashion2Reader images = DeepFashion2Reader.open(Path.of(args[0]));
                ManifestWriter train = ManifestWriter.create(Path.of(args[1]));
                ManifestWriter test = ManifestWriter.create(Path.of(args[2]))) {
            Converter<DeepFashion2Image, AnnotatedImage> toImage =
                    DeepFashion2Converters.toAnnotatedImage(images.imageSizes()).andThen(elevenGarments);
            for (DeepFashion2Image read : images) {
                AnnotatedImage image = toImage.convert(read, report);
                ManifestEntry entry = toManifest.convert(image, report);
                boolean forTraining = split.sideOf(Grouping.PAIR_ID.keyOf(image)) == Split.Side.TRAIN;
                (forTraining ? train : test).write(entry);
                report.count(image);
            }
            train.finish();
            test.finish();
        }

        System.out.printf("%d images, %d items%n", report.images(), report.items());
        report.issues().forEach(issue -> System.out.println(issue.example().code() + " x " + issue.count()));
    }
}
