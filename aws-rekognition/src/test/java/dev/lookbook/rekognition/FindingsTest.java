package dev.lookbook.rekognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Issue;
import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.io.Location;
import dev.lookbook.manifest.check.ManifestCheck;
import dev.lookbook.manifest.check.ManifestRule;
import dev.lookbook.manifest.check.ManifestValidation;
import dev.lookbook.rekognition.VerdictComparison.LineCode;
import dev.lookbook.rekognition.fake.FakeRekognition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsTest {
    private static final String A = "s3://lookbook-tests/a.jpg";
    private static final String B = "s3://lookbook-tests/b.jpg";
    private static final String C = "s3://lookbook-tests/c.jpg";

    @TempDir
    private Path folder;

    private final Shop.Bucket bucket = new Shop.Bucket();
    private final FakeRekognition service = FakeRekognition.builder()
            .s3(bucket)
            .alsoFinding(ref -> ref.equals(C) ? List.of(ManifestRule.ERROR_INVALID_IMAGE_DIMENSION) : List.of())
            .start();
    private final CustomLabels customLabels = Shop.customLabels(service);

    @AfterEach
    void close() {
        service.close();
    }

    /** A good line, one whose box is off the frame, one whose picture only the service has seen, and eight more. */
    private static String manifest() {
        return Shop.line(A, "shirt", 10)
                + '\n'
                + Shop.line(B, "shirt", 600)
                + '\n'
                + Shop.line(C, "shirt", 10)
                + '\n'
                + Shop.manifest("more/", 8);
    }

    private String dataset(String manifest) throws Exception {
        String project = customLabels.createProject("garments").arn();
        return customLabels
                .createDataset(project, DatasetType.TRAIN, bucket.put("a.manifest", manifest))
                .arn();
    }

    private static List<Issue> check(Path manifest) throws Exception {
        List<Issue> local = new ArrayList<>();
        ManifestCheck.builder().onFinding(local::add).build().check(manifest);
        return local;
    }

    @Test
    void entriesWithErrorsBecomeIssuesAtTheirPictures() throws Exception {
        List<Issue> issues = customLabels.findings(dataset(manifest()));

        assertThat(issues)
                .contains(
                        Issue.error(
                                "ERROR_INVALID_BOUNDING_BOX",
                                Location.of(B).at("/bounding-box/annotations/0"),
                                "The bounding box has off frame values."),
                        Issue.error(
                                "ERROR_INVALID_IMAGE_DIMENSION",
                                Location.of(C),
                                "The image dimension(s) do not conform to allowed dimensions."));
        assertThat(issues).extracting(issue -> issue.location().source()).containsOnly(B, C);
    }

    @Test
    void theServicesVerdictIsComparedWithOurs() throws Exception {
        Path manifest = Files.writeString(folder.resolve("a.manifest"), manifest());
        VerdictComparison comparison =
                VerdictComparison.ofEntries(manifest, check(manifest), customLabels.findings(dataset(manifest())));

        assertThat(comparison.both())
                .contains(new LineCode(2, B, "ERROR_INVALID_BOUNDING_BOX"))
                .allSatisfy(code -> assertThat(code.line()).isEqualTo(2));
        assertThat(comparison.serviceOnly()).containsExactly(new LineCode(3, C, "ERROR_INVALID_IMAGE_DIMENSION"));
        assertThat(comparison.localOnly()).isEmpty();
        assertThat(comparison.isSame()).isFalse();
    }

    @Test
    void linesThatTheServiceDropsAreNoDifference() throws Exception {
        String lines = manifest().replace(C, B) + "{\"source-ref\": \n\n{\"no\": \"picture\"}\n";
        Path manifest = Files.writeString(folder.resolve("a.manifest"), lines);
        List<Issue> findings = List.of(
                Issue.error("ERROR_INVALID_BOUNDING_BOX", Location.of(B).at("/bounding-box/annotations/0"), ""),
                Issue.error("ERROR_NO_VALID_ANNOTATIONS", Location.of(B).at("/bounding-box"), ""),
                Issue.error("ERROR_NO_VALID_LABEL_ATTRIBUTES", Location.of(B), ""));
        VerdictComparison comparison = VerdictComparison.ofEntries(manifest, check(manifest), findings);
        assertThat(comparison.localOnly()).isEmpty();

        VerdictComparison other = VerdictComparison.ofEntries(
                manifest, check(manifest), List.of(Issue.error("ERROR_NEVER_HEARD_OF", Location.of("s3://x/y"), "")));
        assertThat(other.serviceOnly()).containsExactly(new LineCode(0, "s3://x/y", "ERROR_NEVER_HEARD_OF"));
        assertThat(other.localOnly())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(code.line()).isEqualTo(2));
    }

    @Test
    void aValidationManifestSaysTheSameAsTheCheckThatWroteIt() throws Exception {
        Path manifest =
                Files.writeString(folder.resolve("a.manifest"), manifest() + "{broken\n" + Shop.manifest("x/", 9));
        ManifestValidation.in(folder, ManifestCheck.builder().build()).check(manifest);
        List<Issue> service = ServiceFindings.inValidationManifest(folder.resolve(ManifestValidation.TRAINING));

        assertThat(service).anySatisfy(issue -> {
            assertThat(issue.code()).isEqualTo("ERROR_INVALID_JSON_LINE");
            assertThat(issue.location().line()).isEqualTo(12);
            assertThat(issue.severity()).isEqualTo(Severity.ERROR);
        });
        VerdictComparison comparison = VerdictComparison.ofValidation(manifest, check(manifest), service);
        assertThat(comparison.isSame()).as(comparison.toString()).isTrue();
        assertThat(comparison.both()).contains(new LineCode(12, "", "ERROR_INVALID_JSON_LINE"));
    }
}
