package dev.lookbook.manifest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What others have published, and what the service itself said of it. */
class RealVerdictTest {
    private static List<String> codes(Path file) throws IOException {
        return ManifestCheck.builder().build().check(file).counts().keySet().stream()
                .map(ManifestRule::code)
                .toList();
    }

    /** What is wrong with lines. */
    private static List<String> lineCodes(Path file) throws IOException {
        ManifestVerdict verdict = ManifestCheck.builder().build().check(file);
        return verdict.findings().stream()
                .filter(finding -> finding.location().line() > 0)
                .map(CheckSamples::place)
                .toList();
    }

    @Test
    void theVerdictIsTheServices() throws IOException {
        Path real = CheckSamples.data("real");
        String summary = Files.readString(real.resolve("rekognition-manifest_summary.json"));

        ManifestVerdict verdict = ManifestCheck.builder()
                .build()
                .check(real.resolve("rekognition-training_manifest_with_validation.json"));

        DatasetVerdict train = verdict.train();
        assertThat(summary.replaceAll(".*\"training\": ", ""))
                .startsWith("{\"use_case\": \"" + train.useCase() + "\", \"total_json_lines\": " + train.lines()
                        + ", \"valid_json_lines\": " + train.valid() + ", \"invalid_json_lines\": " + train.invalid()
                        + ", \"ignored_json_lines\": " + train.ignored() + ", \"errors\": []"
                        + ", \"error_json_line_indices\": " + train.errorLines());
        assertThat(train.valid()).isEqualTo(129);
        assertThat(train.labels().stream()
                        .mapToLong(DatasetVerdict.LabelCount::boxes)
                        .sum())
                .isEqualTo(1880);
        assertThat(verdict.wouldTrain()).isTrue();
        assertThat(CheckSamples.places(verdict)).isEmpty();
    }

    @Test
    void theExamplesOfTheGuideHaveTheErrorsThatTheirPagesDocument() throws IOException {
        Path examples = CheckSamples.data("aws-docs-examples");
        assertThat(lineCodes(examples.resolve("tm-debugging-scope-json-line-1.manifest")))
                .containsExactly("ERROR_BOUNDING_BOX_TOO_SMALL 1 /bounding-box/annotations/0");
        assertThat(lineCodes(examples.resolve("tm-debugging-json-line-errors-4.manifest")))
                .containsExactly("WARNING_UNANNOTATED_RECORD 1");
        for (int page : new int[] {5, 6}) {
            assertThat(lineCodes(examples.resolve("tm-debugging-json-line-errors-" + page + ".manifest")))
                    .containsExactly("WARNING_NO_ANNOTATIONS 1", "WARNING_NO_ATTRIBUTE_ANNOTATIONS 1 /bounding-box");
        }
        assertThat(lineCodes(examples.resolve("tm-debugging-json-line-errors-7.manifest")))
                .containsExactly(
                        "ERROR_UNSUPPORTED_USE_CASE_TYPE 1 /BB-metadata/type", "ERROR_NO_VALID_LABEL_ATTRIBUTES 1");
        // This page shows image_size as a bare object, which all others contradict.
        assertThat(lineCodes(examples.resolve("md-transform-coco-1.manifest")))
                .containsExactly("ERROR_INVALID_LABEL_ATTRIBUTE_FORMAT 1 /bounding-box/image_size");
        assertThat(lineCodes(examples.resolve("md-create-manifest-file-classification-3.manifest")))
                .containsExactly("ERROR_INVALID_SOURCE_REF_FORMAT 1 /source-ref");
    }

    @Test
    void theExamplesOfTheGuideThatShowHowItShouldBeAreRight() throws IOException {
        Path examples = CheckSamples.data("aws-docs-examples");
        for (String name : List.of(
                "md-add-images-1",
                "md-assign-image-level-labels-1",
                "md-create-manifest-file-classification-1",
                "md-create-manifest-file-classification-2",
                "md-create-manifest-file-object-detection-1",
                "md-create-manifest-file-object-detection-2",
                "md-localize-objects-1",
                "tm-debugging-aggregate-errors-1",
                "tm-debugging-aggregate-errors-2",
                "tm-debugging-json-line-errors-1",
                "tm-debugging-json-line-errors-2",
                "tm-debugging-json-line-errors-3")) {
            assertThat(lineCodes(examples.resolve(name + ".manifest"))).as(name).isEmpty();
        }
    }

    @Test
    void boxesInSharesAndShiftedClassesOfAConverterInUseAreTold() throws IOException {
        Path synthetic = CheckSamples.data("synthetic");
        assertThat(codes(synthetic.resolve("normalised-boxes-offbyone.bad.manifest")))
                .contains("normalized-box", "class-ids-off-by-one", "ERROR_MISSING_CLASS_MAP_ID");
        assertThat(lineCodes(synthetic.resolve("normalised-boxes-offbyone.good.manifest")))
                .isEmpty();
    }

    @Test
    void whatTheServiceAddsToAnEvaluationIsNoLabel() throws IOException {
        assertThat(lineCodes(CheckSamples.data("synthetic").resolve("evaluation-snapshot-detection.manifest")))
                .containsExactly("WARNING_UNANNOTATED_RECORD 1");
    }

    @Test
    void manifestsThatPeopleTrainWithCanBeTrainedWith() throws IOException {
        Path real = CheckSamples.data("real");
        for (String name : List.of(
                "linuxus-train.manifest",
                "linuxus-validation.manifest",
                "linuxus-output.manifest",
                "jufeng-output.manifest",
                "zeeshan-output.manifest",
                "awssm-yolov5-sample_output.manifest")) {
            ManifestVerdict verdict = ManifestCheck.builder().build().check(real.resolve(name));
            assertThat(verdict.wouldTrain()).as(name).isTrue();
            assertThat(verdict.train().invalid()).as(name).isZero();
        }
    }
}
