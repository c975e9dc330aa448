package dev.lookbook.examples;

import dev.lookbook.convert.ConversionReport;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.manifest.ManifestOptions;
import dev.lookbook.manifest.ManifestOptions.LabelKind;
import dev.lookbook.manifest.ManifestWriter;
import dev.lookbook.manifest.csv.CsvLabelReader;
import java.io.IOException;
import java.nio.file.Path;

/** Makes a Ground Truth manifest of a CSV file whose rows are an image and its labels, and says what is odd in it. */
public final class CsvToManifest {
    private CsvToManifest() {}

    /** Takes the CSV file's path, the manifest's, and what goes before file names: {@code s3://bucket/folder/}. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, CsvToManifest.class, "LABELS.csv OUT.manifest s3://bucket/folder/");
        ManifestOptions options = ManifestOptions.builder()
                .labelKind(LabelKind.IMAGE_LEVEL)
                .s3Prefix(args[2])
                .build();
        ConversionReport report = new ConversionReport();
        try (CsvLabelReader csv = CsvLabelReader.builder()
                        .manifestOptions(options)
                        .onIssue(report)
                        .open(Path.of(args[0]));
                ManifestWriter manifest = ManifestWriter.create(Path.of(args[1]))) {
            for (ManifestEntry entry : csv) {
                manifest.write(entry);
            }
            manifest.finish();
        }
        report.issues().forEach(issue -> System.out.println(issue.example().code() + " x " + issue.count()));
    }
}
