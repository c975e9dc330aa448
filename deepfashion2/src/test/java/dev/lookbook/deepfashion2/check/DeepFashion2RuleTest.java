package dev.lookbook.deepfashion2.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Issue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is broken by something, which breaks nothing else. */
class DeepFashion2RuleTest {
    @TempDir
    Path temp = Path.of("");

    static Stream<RuleCases.Case> cases() {
        return RuleCases.all().values().stream();
    }

    @Test
    void cleanSplitBreaksNoRule() throws IOException {
        DeepFashion2Verdict verdict = DeepFashion2Check.builder().build().check(new CleanSplit().in(temp));
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict).hasToString("3 images, 3 items: 0 errors, 0 warnings, 0 notes");
        assertThat(verdict.valid()).isEqualTo(3);
        assertThat(verdict.pairs()).isOne();
    }

    @Test
    void everyRuleHasACase() {
        assertThat(RuleCases.all()).containsOnlyKeys(DeepFashion2Rule.values());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ruleIsBrokenAndNothingElse(RuleCases.Case one) throws IOException {
        CleanSplit split = one.change().apply(new CleanSplit());
        DeepFashion2Verdict verdict = DeepFashion2Check.builder().build().check(split.in(temp));
        List<Issue> findings = verdict.findings().stream()
                .filter(issue -> !(one.rule() == DeepFashion2Rule.SIZES_UNKNOWN
                        && issue.code().equals(DeepFashion2Rule.PICTURES_UNCHECKED.code())))
                .toList();
        assertThat(findings)
                .extracting(issue ->
                        issue.code() + ' ' + issue.severity() + ' ' + issue.location() + ": " + issue.message())
                .containsExactly(one.rule().code() + ' ' + one.rule().severity() + ' ' + one.placeIn(split) + ": "
                        + one.message());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsInAFileHasAByte(RuleCases.Case one) throws IOException {
        CleanSplit split = one.change().apply(new CleanSplit());
        assertThat(DeepFashion2Check.builder().build().check(split.in(temp)).findings())
                .filteredOn(issue -> issue.location().source().endsWith(".json")
                        && !issue.code().equals(DeepFashion2Rule.FILE_NAME.code()))
                .allMatch(issue -> issue.location().byteOffset() >= 0);
    }

    @Test
    void codesAreFoundAgain() {
        for (DeepFashion2Rule rule : DeepFashion2Rule.values()) {
            assertThat(DeepFashion2Rule.ofCode(rule.code())).contains(rule);
        }
        assertThat(DeepFashion2Rule.ofCode("no-such-rule")).isEmpty();
    }
}
