package dev.lookbook.manifest.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestSummaryTest {
    private static final String SUMMARY = "{\"errors\": [{\"code\": \"ERROR_INSUFFICIENT_LABEL_OVERLAP\", \"message\":"
            + " \"Less than 50% label overlap\"}], \"statistics\": {\"testing\": {\"use_case\": \"NOT_DETERMINED\","
            + " \"total_json_lines\": 15, \"valid_json_lines\": 12, \"invalid_json_lines\": 2,"
            + " \"ignored_json_lines\": 1, \"errors\": [], \"error_json_line_indices\": [13, 15]}, \"training\":"
            + " {\"use_case\": \"OBJECT_LOCALIZATION\", \"total_json_lines\": 43, \"valid_json_lines\": 43,"
            + " \"invalid_json_lines\": 0, \"ignored_json_lines\": 0, \"errors\": [{\"code\": \"E\", \"message\":"
            + " \"m\"}], \"error_json_line_indices\": []}}}";

    @TempDir
    Path folder;

    @Test
    void everyMemberIsRead() {
        ManifestSummary summary = Results.manifest(SUMMARY);

        assertThat(summary.errors())
                .containsExactly(ServiceError.of("ERROR_INSUFFICIENT_LABEL_OVERLAP", "Less than 50% label overlap"));
        assertThat(summary.testing())
                .contains(DatasetSummary.builder()
                        .useCase("NOT_DETERMINED")
                        .totalJsonLines(15)
                        .validJsonLines(12)
                        .invalidJsonLines(2)
                        .ignoredJsonLines(1)
                        .addErrorLineIndices(13L, 15L)
                        .build());
        assertThat(summary.training().orElseThrow().errors()).containsExactly(ServiceError.of("E", "m"));
        assertThat(Results.text(summary)).isEqualTo(SUMMARY);
    }

    @Test
    void whatIsMadeIsWrittenInTheOrderOfTheService() {
        ManifestSummary read = Results.manifest(SUMMARY);
        ManifestSummary made = ManifestSummary.builder()
                .errors(read.errors())
                .training(read.training())
                .testing(read.testing())
                .build();
        assertThat(made).isEqualTo(read);
        assertThat(Results.text(made)).isEqualTo(SUMMARY);
        assertThat(Results.text(ManifestSummary.builder().build())).isEqualTo("{\"errors\": [], \"statistics\": {}}");
        assertThat(Results.text(ManifestSummary.builder()
                        .training(DatasetSummary.builder().build())
                        .build()))
                .isEqualTo("{\"errors\": [], \"statistics\": {\"training\": {\"errors\": [],"
                        + " \"error_json_line_indices\": []}}}");
    }

    @Test
    void bothNamesOfTheLineNumbersAreReadAndKept() {
        for (String name : new String[] {"error_json_line_indices", "error_line_indices"}) {
            for (String numbers : new String[] {"[3, 4]", "[]"}) {
                String text = "{\"errors\": [], \"statistics\": {\"training\": {\"errors\": [], \"" + name + "\": "
                        + numbers + "}}}";
                ManifestSummary summary = Results.manifest(text);
                assertThat(summary.training().orElseThrow().errorLineIndices()).hasSize(numbers.length() > 2 ? 2 : 0);
                assertThat(Results.text(summary)).isEqualTo(text);
            }
        }
    }

    @Test
    void theSecondOfBothNamesIsUnknown() {
        for (String text : new String[] {
            "{\"error_json_line_indices\": [3], \"error_line_indices\": [4]}",
            "{\"error_line_indices\": [3], \"error_json_line_indices\": \"4\"}"
        }) {
            String file = "{\"statistics\": {\"training\": " + text + "}}";
            ManifestSummary summary = Results.manifest(file);
            assertThat(summary.training().orElseThrow().errorLineIndices()).containsExactly(3L);
            assertThat(Results.text(summary)).isEqualTo(file);
        }
    }

    @Test
    void whatIsMissingStaysMissingAndNothingIsInvented() {
        for (String text : new String[] {
            "{\"errors\": []}",
            "{\"statistics\": {}}",
            "{\"statistics\": null, \"errors\": null}",
            "{\"statistics\": {\"training\": {}, \"testing\": null}}",
            "{\"statistics\": {\"training\": {\"use_case\": 1, \"errors\": [{\"code\": \"E\"}]}, \"x\": 1.50}}"
        }) {
            assertThat(Results.text(Results.manifest(text))).isEqualTo(text);
        }
    }

    @Test
    void otherFilesAreRefused() {
        assertRefused("", "manifest_summary.json (byte 0): expected JSON but the input is empty");
        assertRefused("[]", "manifest_summary.json (byte 0): expected an object but found an array");
        assertRefused(
                "{\"images\": [], \"annotations\": []}",
                "manifest_summary.json (byte 0): expected a manifest summary with \"errors\" or \"statistics\" but"
                        + " found neither of them");
        assertRefused(
                "{\"errors\": []} {}",
                "manifest_summary.json (byte 15): expected the end of the document but found an object");
    }

    @Test
    void badMembersAreReportedAtTheirPlace() {
        assertRefused(
                "{\"errors\": [{\"message\": \"m\"}]}",
                "manifest_summary.json at /errors/0 (byte 12): expected a member \"code\" but found none");
        assertRefused(
                "{\"errors\": [{\"code\": null}]}",
                "manifest_summary.json at /errors/0/code (byte 21): expected a string but found null");
        assertRefused(
                "{\"statistics\": []}",
                "manifest_summary.json at /statistics (byte 15): expected an object but found an array");
        assertRefused(
                "{\"statistics\": {\"training\": {\"total_json_lines\": \"43\"}}}",
                "manifest_summary.json at /statistics/training/total_json_lines (byte 49): expected an integer but"
                        + " found the string \"43\"");
        assertRefused(
                "{\"statistics\": {\"testing\": {\"error_json_line_indices\": [1, 2.5]}}}",
                "manifest_summary.json at /statistics/testing/error_json_line_indices/1 (byte 59): expected an integer"
                        + " but found 2.5");
    }

    private static void assertRefused(String file, String message) {
        assertThatThrownBy(() -> Results.manifest(file)).hasMessage(message);
    }

    @Test
    void filesAreReadAndReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("manifest_summary.json"), "old");
        ManifestSummary summary = Results.manifest(SUMMARY);

        summary.write(file);

        assertThat(ManifestSummary.read(file)).isEqualTo(summary);
        assertThat(folder).isDirectoryContaining(other -> other.equals(file));
        assertThatThrownBy(() -> ManifestSummary.read(folder.resolve("none.json")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whatCannotBeWrittenLeavesTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("manifest_summary.json"), "old");
        ManifestSummary twice = ManifestSummary.builder()
                .addErrors(ServiceError.of("E", "m"))
                .extras(Attributes.of("errors", Value.of(1)))
                .build();

        assertThatThrownBy(() -> twice.write(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected \"errors\" once but it is also among the extras");

        assertThat(file).hasContent("old");
    }
}
