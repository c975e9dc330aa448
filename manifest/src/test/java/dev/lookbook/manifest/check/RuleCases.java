package dev.lookbook.manifest.check;

import static dev.lookbook.manifest.check.CheckSamples.BOX;
import static dev.lookbook.manifest.check.CheckSamples.METADATA;
import static dev.lookbook.manifest.check.CheckSamples.SIZE;
import static dev.lookbook.manifest.check.CheckSamples.box;
import static dev.lookbook.manifest.check.CheckSamples.boxes;
import static dev.lookbook.manifest.check.CheckSamples.good;
import static dev.lookbook.manifest.check.CheckSamples.goodLines;
import static dev.lookbook.manifest.check.CheckSamples.label;
import static dev.lookbook.manifest.check.CheckSamples.line;
import static dev.lookbook.manifest.check.CheckSamples.pair;
import static dev.lookbook.manifest.check.CheckSamples.size;

import dev.lookbook.io.PictureFacts;
import dev.lookbook.model.ImageSize;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** For each rule the least that breaks it, and all that is found then: the rule's code, line and pointer. */
final class RuleCases {
    private static final String LABEL = "\"BB\": {" + SIZE + ", \"annotations\": [" + BOX + "]}";
    private static final String TWO_LABELS =
            METADATA.replace("{\"0\": \"vest\"}", "{\"0\": \"vest\", \"1\": \"skirt\"}");

    private final Map<ManifestRule, Case> cases = new EnumMap<>(ManifestRule.class);

    private RuleCases() {}

    /** A manifest that breaks a rule. */
    record Case(
            List<String> train,
            List<String> test,
            Optional<PictureSource> pictures,
            CustomLabelsLimits limits,
            String fileName,
            List<String> places) {
        Case(List<String> train, List<String> test, String... places) {
            this(train, test, Optional.empty(), CustomLabelsLimits.defaults(), "train.manifest", List.of(places));
        }

        Case with(CustomLabelsLimit limit, double value) {
            return new Case(train, test, pictures, limits.with(limit, value), fileName, places);
        }

        Case named(String name) {
            return new Case(train, test, pictures, limits, name, places);
        }

        Case with(PictureSource source) {
            return new Case(train, test, Optional.of(source), limits, fileName, places);
        }
    }

    static Map<ManifestRule, Case> all() {
        RuleCases cases = new RuleCases();
        cases.files();
        cases.contents();
        cases.shapes();
        cases.lines();
        cases.ours();
        cases.pictures();
        return cases.cases;
    }

    /** A thirteenth line after twelve good ones. */
    private void bad(ManifestRule rule, String line, String... places) {
        List<String> train = goodLines(12);
        train.add(line);
        cases.put(rule, new Case(train, List.of(), places));
    }

    private void train(ManifestRule rule, List<String> train, String... places) {
        cases.put(rule, new Case(train, List.of(), places));
    }

    private void files() {
        cases.put(
                ManifestRule.ERROR_MANIFEST_INACCESSIBLE_OR_UNSUPPORTED_FORMAT,
                new Case(goodLines(12), List.of(), "ERROR_MANIFEST_INACCESSIBLE_OR_UNSUPPORTED_FORMAT 0")
                        .named("train"));
        train(ManifestRule.ERROR_EMPTY_MANIFEST, List.of(), "ERROR_EMPTY_MANIFEST 0");
        cases.put(
                ManifestRule.ERROR_MANIFEST_SIZE_TOO_LARGE,
                new Case(goodLines(12), List.of(), "ERROR_MANIFEST_SIZE_TOO_LARGE 0")
                        .with(CustomLabelsLimit.MAX_BYTES, 12 * (good(10).length() + 1.0) - 10));
        cases.put(
                ManifestRule.ERROR_MANIFEST_ROWS_EXCEEDS_MAXIMUM,
                new Case(goodLines(12), List.of(), "ERROR_MANIFEST_ROWS_EXCEEDS_MAXIMUM 0")
                        .with(CustomLabelsLimit.MAX_LINES, 11));
    }

    private void contents() {
        List<String> lines = goodLines(11);
        lines.addAll(List.of("", "", ""));
        train(
                ManifestRule.ERROR_TOO_MANY_INVALID_ROWS_IN_MANIFEST,
                lines,
                "ERROR_TOO_MANY_INVALID_ROWS_IN_MANIFEST 0",
                "blank-line 12",
                "blank-line 13",
                "blank-line 14");
        bad(
                ManifestRule.ERROR_IMAGES_IN_MULTIPLE_S3_BUCKETS,
                good(13).replace("bucket/", "other-bucket/"),
                "ERROR_IMAGES_IN_MULTIPLE_S3_BUCKETS 13 /source-ref");
        train(ManifestRule.ERROR_MANIFEST_TOO_FEW_LABELS, labels("football"), "ERROR_MANIFEST_TOO_FEW_LABELS 0");
        String map = String.join(
                ", ",
                IntStream.range(0, 251)
                        .mapToObj(i -> "\"" + i + "\": \"l" + i + "\"")
                        .toList());
        bad(
                ManifestRule.ERROR_MANIFEST_TOO_MANY_LABELS,
                good(13).replace("\"0\": \"vest\"", map),
                "ERROR_MANIFEST_TOO_MANY_LABELS 0");
        List<String> mixed = labels("football");
        mixed.add(good(13));
        train(
                ManifestRule.ERROR_MANIFEST_TOO_FEW_USABLE_LABELS,
                mixed,
                "ERROR_MANIFEST_TOO_FEW_USABLE_LABELS 0",
                "mixed-use-cases 0");
        cases.put(
                ManifestRule.ERROR_INSUFFICIENT_LABEL_OVERLAP,
                new Case(
                        goodLines(12),
                        List.of(good(13).replace("vest", "skirt")),
                        "ERROR_INSUFFICIENT_LABEL_OVERLAP 0"));
        List<String> usable = new ArrayList<>(labels("football"));
        usable.add(label(13, "ball"));
        usable.add(good(14));
        cases.put(
                ManifestRule.ERROR_INSUFFICIENT_USABLE_LABEL_OVERLAP,
                new Case(
                        goodLines(12),
                        List.of(label(13, "vest"), good(14).replace("vest", "skirt")),
                        "ERROR_INSUFFICIENT_USABLE_LABEL_OVERLAP 0",
                        "mixed-use-cases 0"));
        train(ManifestRule.MIXED_USE_CASES, usable, "mixed-use-cases 0");
        cases.put(
                ManifestRule.TOO_MANY_TEST_IMAGES_OF_LABEL,
                new Case(goodLines(12), List.of(good(13), good(14)), "too-many-test-images-of-label 0")
                        .with(CustomLabelsLimit.MAX_TEST_IMAGES_PER_LABEL, 1));
    }

    private static List<String> labels(String name) {
        return new ArrayList<>(
                IntStream.rangeClosed(1, 12).mapToObj(i -> label(i, name)).toList());
    }

    private void shapes() {
        bad(ManifestRule.ERROR_INVALID_JSON_LINE, "{\"source-ref\"", "ERROR_INVALID_JSON_LINE 13 /source-ref");
        bad(
                ManifestRule.ERROR_MISSING_SOURCE_REF,
                "{" + LABEL + ", \"BB-metadata\": " + METADATA + "}",
                "ERROR_MISSING_SOURCE_REF 13");
        bad(
                ManifestRule.ERROR_INVALID_SOURCE_REF_FORMAT,
                good(13).replace("s3:", "https:"),
                "ERROR_INVALID_SOURCE_REF_FORMAT 13 /source-ref");
        bad(ManifestRule.ERROR_NO_LABEL_ATTRIBUTES, line(13, LABEL), "ERROR_NO_LABEL_ATTRIBUTES 13");
        bad(
                ManifestRule.ERROR_INVALID_LABEL_ATTRIBUTE_FORMAT,
                boxes(13, SIZE, BOX, BOX.replace("10", "\"10\"")),
                "ERROR_INVALID_LABEL_ATTRIBUTE_FORMAT 13 /BB/annotations/1/left");
        bad(
                ManifestRule.ERROR_INVALID_LABEL_ATTRIBUTE_METADATA_FORMAT,
                good(13).replace("\"yes\"", "true"),
                "ERROR_INVALID_LABEL_ATTRIBUTE_METADATA_FORMAT 13 /BB-metadata/human-annotated");
        bad(
                ManifestRule.ERROR_MISSING_BOUNDING_BOX_CONFIDENCE,
                good(13).replace("\"confidence\"", "\"score\""),
                "ERROR_MISSING_BOUNDING_BOX_CONFIDENCE 13 /BB-metadata/objects");
        bad(
                ManifestRule.ERROR_MISSING_CLASS_MAP_ID,
                good(13).replace("\"class_id\": 0", "\"class_id\": 2"),
                "ERROR_MISSING_CLASS_MAP_ID 13 /BB-metadata/class-map");
    }

    private void lines() {
        bad(
                ManifestRule.ERROR_UNSUPPORTED_USE_CASE_TYPE,
                line(13, LABEL + ", \"BB-metadata\": " + METADATA + ", \"v\": 1, \"v-metadata\": {\"type\": \"a/b\"}"),
                "ERROR_UNSUPPORTED_USE_CASE_TYPE 13 /v-metadata/type");
        bad(
                ManifestRule.ERROR_NO_VALID_LABEL_ATTRIBUTES,
                line(13, "\"v\": 1, \"v-metadata\": {\"type\": \"a/b\"}"),
                "ERROR_UNSUPPORTED_USE_CASE_TYPE 13 /v-metadata/type",
                "ERROR_NO_VALID_LABEL_ATTRIBUTES 13");
        bad(
                ManifestRule.ERROR_INVALID_LABEL_NAME_LENGTH,
                good(13).replace("vest", "v".repeat(257)),
                "ERROR_INVALID_LABEL_NAME_LENGTH 13 /BB-metadata/class-map");
        bad(
                ManifestRule.ERROR_INVALID_IMAGE_DIMENSION,
                boxes(13, size(4097, 480), BOX),
                "ERROR_INVALID_IMAGE_DIMENSION 13 /BB/image_size");
        bad(
                ManifestRule.ERROR_INVALID_BOUNDING_BOX,
                boxes(13, SIZE, BOX, box(-1, 0, 10, 10)),
                "ERROR_INVALID_BOUNDING_BOX 13 /BB/annotations/1");
        bad(
                ManifestRule.ERROR_BOUNDING_BOX_TOO_SMALL,
                boxes(13, SIZE, box(0, 0, 1, 1), BOX),
                "ERROR_BOUNDING_BOX_TOO_SMALL 13 /BB/annotations/0");
        bad(
                ManifestRule.ERROR_TOO_MANY_BOUNDING_BOXES,
                boxes(13, SIZE, Collections.nCopies(51, BOX).toArray(new String[0])),
                "ERROR_TOO_MANY_BOUNDING_BOXES 13 /BB");
        bad(
                ManifestRule.ERROR_NO_VALID_ANNOTATIONS,
                boxes(13, SIZE, box(630, 0, 11, 10)),
                "ERROR_INVALID_BOUNDING_BOX 13 /BB/annotations/0",
                "ERROR_NO_VALID_ANNOTATIONS 13 /BB");
        bad(
                ManifestRule.WARNING_UNANNOTATED_RECORD,
                "{\"source-ref\": \"s3://bucket/13.jpg\"}",
                "WARNING_UNANNOTATED_RECORD 13");
        bad(
                ManifestRule.WARNING_NO_ANNOTATIONS,
                boxes(13, SIZE),
                "WARNING_NO_ANNOTATIONS 13",
                "WARNING_NO_ATTRIBUTE_ANNOTATIONS 13 /BB");
        bad(
                ManifestRule.WARNING_NO_ATTRIBUTE_ANNOTATIONS,
                line(
                        13,
                        pair("sport", "vest") + ", " + pair("look", "skirt") + ", \"BB\": {" + SIZE
                                + "}, \"BB-metadata\": " + METADATA),
                "WARNING_NO_ATTRIBUTE_ANNOTATIONS 13 /BB",
                "mixed-use-cases 0");
    }

    private void ours() {
        bad(ManifestRule.BLANK_LINE, " \t", "blank-line 13");
        List<String> long13 = goodLines(12);
        long13.add(good(13) + " ".repeat(100_000));
        train(ManifestRule.LINE_TOO_LONG, long13, "line-too-long 13");
        bad(ManifestRule.DUPLICATE_SOURCE_REF, good(3), "duplicate-source-ref 13 /source-ref");
        cases.put(
                ManifestRule.TRAIN_TEST_LEAK,
                new Case(goodLines(12), List.of(good(20), good(4)), "train-test-leak 2 /source-ref"));
        List<String> bucket = new ArrayList<>(goodLines(12));
        bucket.replaceAll(line -> line.replace("bucket/", "My_Bucket/"));
        train(ManifestRule.BUCKET_NAME, bucket, "bucket-name 1 /source-ref");
        bad(
                ManifestRule.NORMALIZED_BOX,
                boxes(13, SIZE, BOX, box(0.1, 0.2, 0.3, 1)),
                "ERROR_BOUNDING_BOX_TOO_SMALL 13 /BB/annotations/1",
                "normalized-box 13 /BB/annotations/1");
        bad(
                ManifestRule.CREATION_DATE,
                good(13).replace("2018-10-18T22:18:13.527256", "yesterday"),
                "creation-date 13 /BB-metadata/creation-date");
        bad(ManifestRule.LABEL_NAME, good(13).replace("vest", "v".repeat(256)), "label-name 13 /BB-metadata/class-map");
        bad(
                ManifestRule.SEVERAL_DETECTION_LABELS,
                line(
                        13,
                        LABEL + ", \"BB-metadata\": " + METADATA + ", " + LABEL.replace("BB", "adjusted")
                                + ", \"adjusted-metadata\": " + METADATA),
                "several-detection-labels 13");
        List<String> many = labels("football");
        many.add(line(
                13,
                String.join(
                        ", ",
                        IntStream.range(0, 51)
                                .mapToObj(i -> pair("l" + i, "label " + i))
                                .toList())));
        train(ManifestRule.TOO_MANY_LABELS_ON_IMAGE, many, "too-many-labels-on-image 13");
        bad(
                ManifestRule.CLASS_IDS_OFF_BY_ONE,
                good(13).replace("\"0\": \"vest\"", "\"1\": \"vest\", \"2\": \"skirt\""),
                "ERROR_MISSING_CLASS_MAP_ID 13 /BB-metadata/class-map",
                "class-ids-off-by-one 13 /BB/annotations");
        train(ManifestRule.FEW_IMAGES, goodLines(9), "few-images 0");
        train(ManifestRule.PICTURES_UNCHECKED, goodLines(12));
        // A label that no box uses is no reason to say anything.
        bad(ManifestRule.PICTURES_UNCHECKED, good(13).replace(METADATA, TWO_LABELS));
    }

    private void pictures() {
        PictureFacts usual = picture(PictureFacts.Format.JPEG, 640, 480, 10_000);
        PictureFacts unknown =
                new PictureFacts(PictureFacts.Format.OTHER, Optional.empty(), 3, Optional.of("no picture"));
        cases.put(
                ManifestRule.ERROR_INVALID_IMAGE,
                new Case(goodLines(12), List.of(), "ERROR_INVALID_IMAGE 7 /source-ref")
                        .with(ref -> Optional.of(ref.endsWith("/7.jpg") ? unknown : usual)));
        cases.put(
                ManifestRule.PICTURE_MISSING,
                new Case(goodLines(12), List.of(), "picture-missing 7 /source-ref")
                        .with(ref -> ref.endsWith("/7.jpg") ? Optional.empty() : Optional.of(usual)));
        cases.put(
                ManifestRule.IMAGE_SIZE_MISMATCH,
                new Case(goodLines(12), List.of(), "image-size-mismatch 7 /BB/image_size")
                        .with(ref -> Optional.of(
                                ref.endsWith("/7.jpg") ? picture(PictureFacts.Format.PNG, 480, 640, 9) : usual)));
    }

    static PictureFacts picture(PictureFacts.Format format, int width, int height, long bytes) {
        return new PictureFacts(format, Optional.of(new ImageSize(width, height)), bytes, Optional.empty());
    }
}
