package dev.lookbook.cli;

import dev.lookbook.coco.CocoMode;
import dev.lookbook.coco.CocoProfile;
import dev.lookbook.convert.Grouping;
import dev.lookbook.convert.StratifyBy;
import dev.lookbook.manifest.ImmutableManifestOptions;
import dev.lookbook.manifest.ManifestOptions;
import dev.lookbook.manifest.ManifestOptions.ClassIds;
import dev.lookbook.manifest.ManifestOptions.LabelKind;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code convert}, but for the categories' and the formats'. */
final class ConvertOptions {
    /** What to do with a bad record. */
    enum OnError {
        STOP,
        SKIP
    }

    @Option(
            names = "--images",
            paramLabel = "PATH",
            description = "Folder or archive with the pictures (default: beside the annotations).")
    @Nullable
    Path images;

    @Option(
            names = "--image-sizes",
            paramLabel = "FILE.csv",
            description = "Sizes as file_name,width,height instead of reading headers.")
    @Nullable
    Path imageSizes;

    @Option(
            names = "--coco-profile",
            converter = CocoProfileWord.class,
            description = "upstream, upstream-with-source, rich or detection (default: rich).")
    @Nullable
    CocoProfile cocoProfile;

    @Mixin
    CocoOutputOptions coco = new CocoOutputOptions();

    @Mixin
    PolygonOptions polygons = new PolygonOptions();

    @Option(
            names = "--coco-results",
            description = {
                "Writes what is found, a bare list of boxes with scores for lookbook evaluate, instead of a dataset. Their ground"
                        + " truth is the same conversion of the same input without this, such as with --labels ground-truth."
            })
    boolean cocoResults;

    @Option(
            names = "--coco-mode",
            defaultValue = "lenient",
            description =
                    "strict refuses what is not as COCO is defined, lenient reads it, repair also fills in missing areas,"
                            + " boxes and the like (default: ${DEFAULT-VALUE}).")
    CocoMode cocoMode = CocoMode.LENIENT;

    @Option(
            names = "--s3-prefix",
            paramLabel = "s3://bucket/folder/",
            defaultValue = "",
            description = "What goes before the file name in source-ref; taken away when a manifest is read.")
    String s3Prefix = "";

    @Mixin
    LabelOptions labels = new LabelOptions();

    @Mixin
    CsvOptions csv = new CsvOptions();

    @Option(
            names = "--label-kind",
            defaultValue = "boxes",
            converter = LabelKindWord.class,
            description =
                    "What a manifest says of images: boxes, or image-level labels, one for each category (default:"
                            + " ${DEFAULT-VALUE}).")
    LabelKind labelKind = LabelKind.BOXES;

    @Option(
            names = "--split-multi-labels",
            description = "From manifest to manifest: makes of multi-labels the labels that Custom Labels knows.")
    boolean splitMultiLabels;

    @Option(names = "--job-name", paramLabel = "NAME", description = "The job to name in metadata (default: lookbook).")
    @Nullable
    String jobName;

    @Option(
            names = "--creation-date",
            paramLabel = "ISO",
            description = "The date to name in metadata (default: the image's own, or now in UTC).")
    @Nullable
    String creationDate;

    @Option(
            names = "--class-ids",
            description = {
                "dense from 0, or the category's own ids: category (default: dense; from manifest to manifest without a mapping of"
                        + " categories, category)."
            })
    @Nullable
    ClassIds classIds;

    @Option(
            names = "--train",
            paramLabel = "SHARE",
            description = "Writes OUT's name with .train and .test before its ending, with so much in the first.")
    @Nullable
    Double train;

    @Option(
            names = "--group",
            defaultValue = "pair-id",
            converter = GroupingWord.class,
            description = "What stays on one side: pair-id or image (default: ${DEFAULT-VALUE}).")
    Grouping group = Grouping.PAIR_ID;

    @Option(
            names = "--stratify",
            paramLabel = "TRAIT",
            split = ",",
            converter = StratifyWord.class,
            description = {
                "With --train: category, source or both, of which each side gets its share too, not only of the images."
            })
    Set<StratifyBy> stratify = Set.of();

    @Option(names = "--seed", defaultValue = "0", description = "Another seed, another split (default: 0).")
    long seed;

    @Option(
            names = "--on-error",
            defaultValue = "stop",
            description = "stop at a bad record, or skip it (default: ${DEFAULT-VALUE}).")
    OnError onError = OnError.STOP;

    @Mixin
    OpeningOptions opening = new OpeningOptions();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that read and convert (default: the machine's cores).")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--report",
            paramLabel = "FILE.json",
            description = "Writes the report as JSON too; people read it on standard error.")
    @Nullable
    Path report;

    /**
     * What the options say of manifests, if it makes sense.
     *
     * @param label the label attribute that the input has, to be kept unless another is asked for
     */
    ManifestOptions manifestOptions(Optional<String> label, ClassIds otherwise) {
        return manifestOptions(label, otherwise, labelKind, s3Prefix);
    }

    /** Whether a manifest that is made of a manifest is to say something else, so that its lines are no copies. */
    boolean changeManifests() {
        return jobName != null
                || creationDate != null
                || classIds != null
                || labelKind != LabelKind.BOXES
                || !s3Prefix.isEmpty()
                || (labels.labels != null && labels.labelAttribute != null);
    }

    /** What the options say of the labels in CSV files. */
    ManifestOptions csvLabels(String prefix) {
        return manifestOptions(Optional.empty(), ClassIds.DENSE, LabelKind.IMAGE_LEVEL, prefix);
    }

    private ManifestOptions manifestOptions(Optional<String> label, ClassIds otherwise, LabelKind kind, String prefix) {
        requireDate();
        if (s3Prefix.startsWith("s3://") && s3Prefix.indexOf('/', "s3://".length()) < 0) {
            throw new IllegalArgumentException(
                    "--s3-prefix: expected a bucket and a slash, such as s3://bucket/folder/," + " but found \""
                            + s3Prefix + "\", which would run into the file names");
        }
        ImmutableManifestOptions.Builder builder = ManifestOptions.builder()
                .s3Prefix(prefix)
                .classIds(Optional.ofNullable(classIds).orElse(otherwise))
                .labelKind(kind);
        Optional.ofNullable(labels.labelAttribute)
                .or(() -> kind == LabelKind.BOXES ? label : Optional.empty())
                .ifPresent(builder::labelAttribute);
        Optional.ofNullable(jobName).ifPresent(builder::jobName);
        Optional.ofNullable(creationDate).ifPresent(builder::creationDate);
        return builder.build();
    }

    private void requireDate() {
        try {
            if (creationDate != null) {
                DateTimeFormatter.ISO_DATE_TIME.parse(creationDate);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "--creation-date: expected a time such as 2026-01-02T03:04:05 but found \"" + creationDate + '"',
                    e);
        }
    }
}
