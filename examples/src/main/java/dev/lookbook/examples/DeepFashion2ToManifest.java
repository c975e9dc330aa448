package dev.lookbook.examples;

import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.Converter;
import dev.lookbook.deepfashion2.DeepFashion2Category;
import dev.lookbook.deepfashion2.DeepFashion2Converters;
import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import dev.lookbook.manifest.ManifestConverters;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.manifest.ManifestOptions;
import dev.lookbook.manifest.ManifestWriter;
import java.io.IOException;
import java.nio.file.Path;

/** Converts a DeepFashion2 split to a Ground Truth manifest and says what the manifest has no word for. */
public final class DeepFashion2ToManifest {
    private DeepFashion2ToManifest() {}

    /** Takes the split's path, the manifest's, and what goes before file names: {@code s3://bucket/folder/}. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, DeepFashion2ToManifest.class, "SPLIT OUT.manifest s3://bucket/folder/");
        // region convert
        ManifestOptions options = ManifestOptions.builder().s3Prefix(args[2]).build();
        ConversionReport report = new ConversionReport();
        try (DeepFashion2Reader split = DeepFashion2Reader.open(Path.of(args[0]));
                ManifestWriter manifest = ManifestWriter.create(Path.of(args[1]))) {
            Converter<DeepFashion2Image, ManifestEntry> toManifest = DeepFashion2Converters.toAnnotatedImage(
                            split.imageSizes())
                    .andThen(ManifestConverters.fromAnnotatedImage(options, DeepFashion2Category.categories()));
            for (DeepFashion2Image image : split) {
                manifest.write(toManifest.convert(image, report));
            }
            manifest.finish();
        }
        report.issues().forEach(issue -> System.out.println(issue.example().code() + " x " + issue.count()));
        // endregion
    }
}
