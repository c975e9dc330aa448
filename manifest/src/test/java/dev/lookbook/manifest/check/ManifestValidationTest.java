package dev.lookbook.manifest.check;

import static dev.lookbook.manifest.check.CheckSamples.BOX;
import static dev.lookbook.manifest.check.CheckSamples.SIZE;
import static dev.lookbook.manifest.check.CheckSamples.box;
import static dev.lookbook.manifest.check.CheckSamples.boxes;
import static dev.lookbook.manifest.check.CheckSamples.good;
import static dev.lookbook.manifest.check.CheckSamples.goodLines;
import static dev.lookbook.manifest.check.CheckSamples.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.manifest.result.ManifestSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that the service writes after a training, written before it. */
class ManifestValidationTest {
    private static final String INVALID_JSON =
            "{\"errors\": [{\"code\": \"ERROR_INVALID_JSON_LINE\", \"message\": \"The JSON Line has an invalid format.\"}]}";

    @TempDir
    Path folder;

    private List<String> validated(String... lines) throws IOException {
        Path file = CheckSamples.write(folder, "a.manifest", List.of(lines));
        ManifestValidation.in(folder, ManifestCheck.builder().build()).check(file);
        return Files.readAllLines(folder.resolve(ManifestValidation.TRAINING));
    }

    private String summary() throws IOException {
        return Files.readString(folder.resolve(ManifestValidation.SUMMARY));
    }

    @Test
    void messagesStandWhereTheyAreAbout() throws IOException {
        String small = "{\"class_id\": 0, \"left\": 1, \"top\": 1, \"width\": 1, \"height\": 1";
        String line = boxes(1, SIZE, BOX, small + "}");
        String unsupported = line(2, "\"x\": 1, \"x-metadata\": {\"type\": \"groundtruth/other\"}");
        String unlabelled = "{\"source-ref\": \"s3://bucket/3.jpg\"}";
        String empty = line(4, "\"BB\": {}, \"BB-metadata\": " + CheckSamples.METADATA)
                .replace("\"BB\": {}", "\"BB\": {" + SIZE + "}");

        assertThat(validated(line, unsupported, unlabelled, empty))
                .containsExactly(
                        line.replace(
                                small,
                                small + ", \"errors\": [{\"code\": \"ERROR_BOUNDING_BOX_TOO_SMALL\", \"message\":"
                                        + " \"The height and width of the bounding box is too small.\"}]"),
                        line(
                                2,
                                "\"x\": 1, \"x-metadata\": {\"type\": \"groundtruth/other\", \"errors\": [{\"code\":"
                                        + " \"ERROR_UNSUPPORTED_USE_CASE_TYPE\", \"message\": \"The use case type of the x-metadata"
                                        + " label attribute metadata is unsupported. Check the type field.\"}]},"
                                        + " \"errors\": [{\"code\": \"ERROR_NO_VALID_LABEL_ATTRIBUTES\", \"message\":"
                                        + " \"No valid label attributes found.\"}]"),
                        "{\"source-ref\": \"s3://bucket/3.jpg\", \"warnings\": [{\"code\":"
                                + " \"WARNING_UNANNOTATED_RECORD\", \"message\": \"Record is unannotated.\"}]}",
                        empty.substring(0, empty.length() - 1)
                                        .replace(
                                                SIZE,
                                                SIZE
                                                        + ", \"warnings\": [{\"code\": \"WARNING_NO_ATTRIBUTE_ANNOTATIONS\","
                                                        + " \"message\": \"No attribute annotations were found.\"}]")
                                + ", \"warnings\": [{\"code\": \"WARNING_NO_ANNOTATIONS\", \"message\": \"No annotations"
                                + " were found.\"}]}");
        assertThat(summary())
                .isEqualTo("{\"errors\": [], \"statistics\": {\"training\": {\"use_case\": \"NOT_DETERMINED\","
                        + " \"total_json_lines\": 4, \"valid_json_lines\": 1, \"invalid_json_lines\": 1,"
                        + " \"ignored_json_lines\": 2, \"errors\": [{\"code\": \"ERROR_TOO_MANY_INVALID_ROWS_IN_MANIFEST\","
                        + " \"message\": \"The manifest file contains too many invalid rows.\"}],"
                        + " \"error_json_line_indices\": [1, 2]}}}");
    }

    @Test
    void anErrorOfWhatIsNoObjectIsTheLines() throws IOException {
        String line = CheckSamples.label(1, "golf").replace("\"sport\": 1", "\"sport\": 1.5");

        assertThat(validated(line))
                .containsExactly(line.substring(0, line.length() - 1)
                        + ", \"errors\": [{\"code\": \"ERROR_INVALID_LABEL_ATTRIBUTE_FORMAT\", \"message\":"
                        + " \"The format of the label attribute sport is invalid.\"}]}");
    }

    @Test
    void messagesThatWereThereBeforeAreReplacedAndNothingElse() throws IOException {
        String old = "[{\"code\": \"ERROR_INVALID_IMAGE\"}]";
        String line = "{\"errors\": " + old + ", \"source-ref\":\"s3://bucket/1.jpg\" , \"cl-warnings\":[],"
                + "\"cl-metadata\":{\"is_labeled\":true}, \"BB\": {\"warnings\":" + old + ", " + SIZE
                + ", \"errors\": \"none\", \"annotations\": ["
                + box(-1, 0, 9, 9).replace("}", ", \"errors\": " + old + "}")
                + ", " + BOX + "]}, \"BB-metadata\": "
                + CheckSamples.METADATA.replace("1}", "1}, {\"confidence\": 1.50e-1, \"errors\": []}") + "}";

        assertThat(validated(line))
                .containsExactly(
                        "{\"source-ref\":\"s3://bucket/1.jpg\" , \"cl-metadata\":{\"is_labeled\":true}, \"BB\": {"
                                + SIZE + ", \"errors\": \"none\", \"annotations\": ["
                                + box(-1, 0, 9, 9)
                                        .replace(
                                                "}",
                                                ", \"errors\": [{\"code\": \"ERROR_INVALID_BOUNDING_BOX\", \"message\":"
                                                        + " \"The bounding box has off frame values.\"}]}")
                                + ", " + BOX + "]}, \"BB-metadata\": "
                                + CheckSamples.METADATA.replace("1}", "1}, {\"confidence\": 1.50e-1}") + "}");
    }

    @Test
    void linesThatAreNoJsonAreReplacedAndThoseThatNeverGetThereAreLeftOut() throws IOException {
        assertThat(validated(good(1), good(1), "", "{\"source-ref\"", good(2) + " ".repeat(100_000), good(3)))
                .containsExactly(good(1), INVALID_JSON, INVALID_JSON, good(3));
        assertThat(summary())
                .contains("\"total_json_lines\": 4, \"valid_json_lines\": 2, \"invalid_json_lines\": 2,")
                .contains("\"error_json_line_indices\": [2, 3]");
    }

    @Test
    void ourOwnFindingsAreNotTheServices() throws IOException {
        String line = good(1).replace("2018-10-18T22:18:13.527256", "yesterday").replace("s3://bucket", "s3://B");

        assertThat(validated(line)).containsExactly(line);
        assertThat(summary()).contains("\"errors\": [], \"error_json_line_indices\": []");
    }

    @Test
    void errorsOfBothManifestsAreToldApart() throws IOException {
        List<String> train = new ArrayList<>(goodLines(10));
        train.add(good(11).replace("s3://bucket", "s3://bucket2"));
        List<String> test = new ArrayList<>();
        test.add(good(20).replace("vest", "shirt"));
        ManifestVerdict verdict = ManifestValidation.in(
                        folder.resolve("new/folder"), ManifestCheck.builder().build())
                .check(
                        CheckSamples.write(folder, "train.manifest", train),
                        CheckSamples.write(folder, "test.manifest", test));

        assertThat(Files.readAllLines(folder.resolve("new/folder/training_manifest_with_validation.json")))
                .isEqualTo(train);
        assertThat(Files.readAllLines(folder.resolve("new/folder/testing_manifest_with_validation.json")))
                .isEqualTo(test);
        assertThat(Files.readString(folder.resolve("new/folder/manifest_summary.json")))
                .isEqualTo("{\"errors\": [{\"code\": \"ERROR_INSUFFICIENT_LABEL_OVERLAP\", \"message\": \"Less than 50%"
                        + " label overlap between the training and testing manifest files.\"}], \"statistics\":"
                        + " {\"testing\": {\"use_case\": \"OBJECT_LOCALIZATION\", \"total_json_lines\": 1,"
                        + " \"valid_json_lines\": 1, \"invalid_json_lines\": 0, \"ignored_json_lines\": 0, \"errors\": [],"
                        + " \"error_json_line_indices\": []}, \"training\": {\"use_case\": \"OBJECT_LOCALIZATION\","
                        + " \"total_json_lines\": 11, \"valid_json_lines\": 11, \"invalid_json_lines\": 0,"
                        + " \"ignored_json_lines\": 0, \"errors\": [{\"code\": \"ERROR_IMAGES_IN_MULTIPLE_S3_BUCKETS\","
                        + " \"message\": \"The manifest file contains images from multiple S3 buckets.\"}],"
                        + " \"error_json_line_indices\": []}}}");
        assertThat(verdict.wouldTrain()).isFalse();
    }

    @Test
    void nothingIsWrittenWhenAManifestCannotBeRead() throws IOException {
        Path train = CheckSamples.write(folder, "train.manifest", goodLines(1));
        ManifestValidation validation = ManifestValidation.in(
                folder.resolve("out"), ManifestCheck.builder().build());

        assertThatThrownBy(() -> validation.check(train, folder.resolve("none.manifest")))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void theServicesOwnFilesComeOut() throws IOException {
        Path real = CheckSamples.data("real");
        Path training = real.resolve("rekognition-training_manifest_with_validation.json");

        ManifestValidation.in(folder, ManifestCheck.builder().build()).check(training);

        assertThat(folder.resolve(ManifestValidation.TRAINING)).hasSameTextualContentAs(training);
        assertThat(ManifestSummary.read(folder.resolve(ManifestValidation.SUMMARY))
                        .training())
                .isEqualTo(ManifestSummary.read(real.resolve("rekognition-manifest_summary.json"))
                        .training());
    }

    @Test
    void whereTheSummaryCannotBeWrittenNothingIs() throws IOException {
        Path train = CheckSamples.write(folder, "train.manifest", goodLines(1));
        Path summary = Files.createDirectories(folder.resolve("out").resolve(ManifestValidation.SUMMARY));
        ManifestValidation validation = ManifestValidation.in(
                folder.resolve("out"), ManifestCheck.builder().build());

        assertThatThrownBy(() -> validation.check(train))
                .isInstanceOf(IOException.class)
                .hasMessage(summary + ": expected a file's name but it is a folder");
        assertThat(folder.resolve("out").toFile().list()).containsExactly(ManifestValidation.SUMMARY);
    }

    @Test
    void aFolderIsRefusedByItsName() {
        assertThatThrownBy(() -> ManifestCheck.builder().build().check(folder))
                .isInstanceOf(IOException.class)
                .hasMessage(folder + ": expected a file in the format manifest but it is a folder");
    }
}
