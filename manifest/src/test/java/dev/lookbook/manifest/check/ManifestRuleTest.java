package dev.lookbook.manifest.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.manifest.check.ManifestRule.Checked;
import dev.lookbook.manifest.check.RuleCases.Case;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ManifestRuleTest {
    private static final Map<ManifestRule, Case> CASES = RuleCases.all();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyRuleThatCanBeCheckedHereHasACaseAndNoOtherHas() {
        assertThat(CASES.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ManifestRule.values())
                        .filter(rule -> rule.checked() != Checked.NOT_LOCAL)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void theLeastThatBreaksARuleBreaksItAndNoOther(ManifestRule rule) throws IOException {
        Case one = CASES.get(rule);
        if (one == null) {
            assertThat(rule.checked()).isEqualTo(Checked.NOT_LOCAL);
            return;
        }
        ManifestCheck.Builder check = ManifestCheck.builder().limits(one.limits());
        one.pictures().ifPresent(check::pictures);
        Path train = CheckSamples.write(folder, one.fileName(), one.train());
        ManifestVerdict verdict = one.test().isEmpty()
                ? check.build().check(train)
                : check.build().check(train, CheckSamples.write(folder, "test.manifest", one.test()));

        assertThat(CheckSamples.places(verdict)).containsExactlyElementsOf(one.places());
        assertThat(verdict.counts()).containsKey(rule);
        assertThat(verdict.wouldTrain())
                .isEqualTo(verdict.counts().keySet().stream().noneMatch(ManifestRule::stopsTraining));
    }

    @Test
    void codesAreTheServicesOrOursInKebabCase() {
        assertThat(ManifestRule.ERROR_INVALID_IMAGE.code()).isEqualTo("ERROR_INVALID_IMAGE");
        assertThat(ManifestRule.DUPLICATE_SOURCE_REF.code()).isEqualTo("duplicate-source-ref");
        assertThat(ManifestRule.ERROR_INVALID_IMAGE.documentation())
                .isEqualTo("https://docs.aws.amazon.com/rekognition/latest/customlabels-dg/"
                        + "tm-debugging-json-line-errors.html#tm-error-ERROR_INVALID_IMAGE");
        assertThat(ManifestRule.FEW_IMAGES.documentation())
                .isEqualTo("https://docs.aws.amazon.com/rekognition/latest/customlabels-dg/md-prepare-images.html");
        assertThat(ManifestRule.ERROR_MANIFEST_ROWS_EXCEEDS_MAXIMUM.limits())
                .containsExactly(CustomLabelsLimit.MAX_LINES, CustomLabelsLimit.MAX_TEST_LINES);
    }
}
