package dev.lookbook.examples;

import dev.lookbook.coco.CocoConverters;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.CocoRecord;
import dev.lookbook.convert.CategoryMapper;
import dev.lookbook.convert.CategoryMapping;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Grouping;
import dev.lookbook.convert.Split;
import dev.lookbook.manifest.ManifestConverters;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.manifest.ManifestOptions;
import dev.lookbook.manifest.ManifestWriter;
import dev.lookbook.model.AnnotatedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Makes two manifests of a COCO file of garments, four fifths for training, with no pair of images in both. */
public final class ManifestsForTraining {
    private ManifestsForTraining() {}

    /** Takes the COCO file's path, the two manifests', and what goes before file names: {@code s3://bucket/folder/}. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, ManifestsForTraining.class, "COCO.json TRAIN.manifest TEST.manifest s3://bucket/folder/");
        // region manifests
        ManifestOptions options = ManifestOptions.builder().s3Prefix(args[3]).build();
        ConversionReport report = new ConversionReport();
        try (CocoReader coco = CocoReader.open(Path.of(args[0]));
                ManifestWriter train = ManifestWriter.create(Path.of(args[1]));
                ManifestWriter test = ManifestWriter.create(Path.of(args[2]))) {
            CategoryMapping fewer = CategoryMapper.identity()
                    .merge("sling", "vest")
                    .merge("sling dress", "vest dress")
                    .on(coco.categories());
            Converter<CocoRecord, AnnotatedImage> toImage =
                    CocoConverters.toAnnotatedImage(coco.categories()).andThen(fewer);
            Converter<AnnotatedImage, ManifestEntry> toManifest =
                    ManifestConverters.fromAnnotatedImage(options, fewer.categories());

            Map<String, Long> pairs = new HashMap<>();
            coco.forEach(
                    record -> pairs.merge(Grouping.PAIR_ID.keyOf(toImage.convert(record, issue -> {})), 1L, Long::sum));
            Split split = Split.balanced(0.8, 0, pairs);
            for (CocoRecord record : coco) {
                AnnotatedImage image = toImage.convert(record, report);
                boolean forTraining = split.sideOf(Grouping.PAIR_ID.keyOf(image)) == Split.Side.TRAIN;
                (forTraining ? train : test).write(toManifest.convert(image, report));
            }
            train.finish();
            test.finish();
        }
        report.issues().forEach(issue -> System.out.println(issue.example().code() + " x " + issue.count()));
        // endregion
    }
}
