package dev.lookbook.manifest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What others have published, and what the service itself said of it. */
class RealVerdictTest {
    static List<String> codes(Path file) throws IOException {
        return ManifestCheck.builder().build().check(file).counts().keySet().stream()
                .map(ManifestRule::code)
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
    void allOthers() throws IOException {
        for (String folder : List.of("real", "synthetic", "aws-docs-examples", "coco-script-golden")) {
            try (Stream<Path> files = Files.list(CheckSamples.data(folder))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".manifest")).toList()) {
                    ManifestVerdict v =
                            ManifestCheck.builder().keptPerCode(2).build().check(file);
                    System.out.println(folder + "/" + file.getFileName() + " "
                            + v.train().lines() + " " + v.train().valid() + " "
                            + v.train().ignored() + " " + v.train().useCase());
                    v.counts().forEach((r, n) -> System.out.println("   " + r.code() + " " + n));
                    v.findings().stream()
                            .limit(6)
                            .forEach(f -> System.out.println("      " + CheckSamples.place(f) + ": " + f.message()));
                }
            }
        }
    }
}
