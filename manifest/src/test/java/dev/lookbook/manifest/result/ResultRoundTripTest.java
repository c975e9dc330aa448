package dev.lookbook.manifest.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.io.DatasetException;
import dev.lookbook.model.Attributes;
import dev.lookbook.testing.Damage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever is read is written again: every member, in its order, with its number's text. */
class ResultRoundTripTest {

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void manifestSummariesComeBackByteForByte(@ForAll("manifests") Attributes document) {
        String text = Results.text(document);

        ManifestSummary summary = Results.manifest(text);

        assertThat(Results.text(summary)).isEqualTo(text);
        assertThat(Results.manifest(Results.text(summary))).isEqualTo(summary);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void evaluationSummariesComeBackByteForByte(@ForAll("evaluations") Attributes document) {
        String text = Results.text(document);

        EvaluationSummary summary = Results.evaluation(text);

        assertThat(Results.text(summary)).isEqualTo(text);
        assertThat(Results.evaluation(Results.text(summary))).isEqualTo(summary);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void damagedManifestSummariesAreReadOrRefused(
            @ForAll("manifests") Attributes document, @ForAll("damages") Damage damage) {
        byte[] file = damage.applyTo(Results.text(document).getBytes(StandardCharsets.UTF_8));
        try {
            assertThat(Results.text(Results.manifest(file))).isEqualTo(Results.text(Results.values(file)));
        } catch (DatasetException e) {
            assertThat(e.location().source()).isEqualTo("manifest_summary.json");
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void damagedEvaluationSummariesAreReadOrRefused(
            @ForAll("evaluations") Attributes document, @ForAll("damages") Damage damage) {
        byte[] file = damage.applyTo(Results.text(document).getBytes(StandardCharsets.UTF_8));
        try {
            assertThat(Results.text(Results.evaluation(file))).isEqualTo(Results.text(Results.values(file)));
        } catch (DatasetException e) {
            assertThat(e.location().source()).isEqualTo("summary.json");
        }
    }

    @Provide
    Arbitrary<Attributes> manifests() {
        return ResultSamples.manifests();
    }

    @Provide
    Arbitrary<Attributes> evaluations() {
        return ResultSamples.evaluations();
    }

    @Provide
    Arbitrary<Damage> damages() {
        return Combinators.combine(
                        Arbitraries.of(Damage.Kind.values()),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.bytes())
                .as(Damage::new);
    }

    @Test
    void realManifestSummariesSayTheSame() throws IOException {
        byte[] file = Files.readAllBytes(Results.data("real/rekognition-manifest_summary.json"));
        ManifestSummary summary = Results.manifest(file);

        assertThat(Results.text(summary)).isEqualTo(Results.text(Results.values(file)));
        assertThat(summary.training().orElseThrow().validJsonLines()).hasValue(129);
        assertThat(summary.testing().orElseThrow().totalJsonLines()).hasValue(43);
    }

    @Test
    void realEvaluationSummariesSayTheSame() throws IOException {
        for (String name : List.of(
                "real/EvaluationResultSummary.aws-docs-example.json", "aws-docs-examples/im-summary-file-api-1.json")) {
            byte[] file = Files.readAllBytes(Results.data(name));
            EvaluationSummary summary = Results.evaluation(file);

            assertThat(Results.text(summary)).isEqualTo(Results.text(Results.values(file)));
            assertThat(summary.metrics().confusionMatrix()).hasSize(4);
            assertThat(summary.label("WATCH")
                            .orElseThrow()
                            .metrics()
                            .precision()
                            .orElseThrow()
                            .text())
                    .isEqualTo("0.961864406779661");
        }
    }
}
