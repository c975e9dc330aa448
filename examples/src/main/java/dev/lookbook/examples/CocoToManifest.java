package dev.lookbook.examples;

import dev.lookbook.coco.CocoConverters;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.CocoRecord;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.Converter;
import dev.lookbook.manifest.ManifestConverters;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.manifest.ManifestOptions;
import dev.lookbook.manifest.ManifestWriter;
import java.io.IOException;
import java.nio.file.Path;

/** Converts a COCO file to a Ground Truth manifest and says what the manifest has no word for. */
public final class CocoToManifest {
    private CocoToManifest() {}

    /** Takes the COCO file's path, the manifest's, and what goes before file names: {@code s3://bucket/folder/}. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, CocoToManifest.class, "COCO.json OUT.manifest s3://bucket/folder/");
        // region convert
        ManifestOptions options = ManifestOptions.builder().s3Prefix(args[2]).build();
        ConversionReport report = new ConversionReport();
        try (CocoReader coco = CocoReader.open(Path.of(args[0]));
                ManifestWriter manifest = ManifestWriter.create(Path.of(args[1]))) {
            Converter<CocoRecord, ManifestEntry> toManifest = CocoConverters.toAnnotatedImage(coco.categories())
                    .andThen(ManifestConverters.fromAnnotatedImage(options, coco.categories()));
            for (CocoRecord image : coco) {
                manifest.write(toManifest.convert(image, report));
            }
            manifest.finish();
        }
        report.issues().forEach(issue -> System.out.println(issue.example().code() + " x " + issue.count()));
        // endregion
    }
}
