package dev.lookbook.manifest.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Issue;
import dev.lookbook.manifest.check.CustomLabelsLimits;
import dev.lookbook.manifest.check.ManifestRule;
import dev.lookbook.manifest.check.ManifestVerdict;
import dev.lookbook.manifest.repair.RepairSamples.Repaired;
import dev.lookbook.testing.Damage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** What holds for every repair, whatever the manifest is. */
class RepairLawsTest {
    /** What a repair mends, wherever it is. */
    private static final Set<ManifestRule> MENDED = EnumSet.of(
            ManifestRule.ERROR_INVALID_JSON_LINE,
            ManifestRule.ERROR_MISSING_SOURCE_REF,
            ManifestRule.ERROR_INVALID_SOURCE_REF_FORMAT,
            ManifestRule.ERROR_NO_LABEL_ATTRIBUTES,
            ManifestRule.ERROR_INVALID_LABEL_ATTRIBUTE_FORMAT,
            ManifestRule.ERROR_INVALID_LABEL_ATTRIBUTE_METADATA_FORMAT,
            ManifestRule.ERROR_MISSING_BOUNDING_BOX_CONFIDENCE,
            ManifestRule.ERROR_NO_VALID_LABEL_ATTRIBUTES,
            ManifestRule.ERROR_INVALID_IMAGE,
            ManifestRule.BLANK_LINE,
            ManifestRule.LINE_TOO_LONG,
            ManifestRule.DUPLICATE_SOURCE_REF);

    /** What it mends but in labels that are wrong as a whole. */
    private static final Set<ManifestRule> MENDED_UNLESS_LEFT_ALONE = EnumSet.of(
            ManifestRule.ERROR_MISSING_CLASS_MAP_ID,
            ManifestRule.ERROR_INVALID_LABEL_NAME_LENGTH,
            ManifestRule.ERROR_INVALID_IMAGE_DIMENSION,
            ManifestRule.ERROR_INVALID_BOUNDING_BOX,
            ManifestRule.ERROR_BOUNDING_BOX_TOO_SMALL,
            ManifestRule.ERROR_TOO_MANY_BOUNDING_BOXES,
            ManifestRule.ERROR_NO_VALID_ANNOTATIONS);

    @Provide
    Arbitrary<byte[]> manifests() {
        return RepairSamples.manifests();
    }

    @Provide
    Arbitrary<Damage> damages() {
        return Combinators.combine(
                        Arbitraries.of(Damage.Kind.values()),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.bytes())
                .as(Damage::new);
    }

    @Property(tries = 300)
    void whatARepairMendsIsNotFoundAfterwards(@ForAll("manifests") byte[] manifest) throws IOException {
        obeys(manifest);
    }

    @Property(tries = 150)
    void damagedManifestsAreRepairedTheSameWay(
            @ForAll("manifests") byte[] manifest, @ForAll @Size(max = 4) List<@From("damages") Damage> damages)
            throws IOException {
        byte[] bytes = manifest;
        for (Damage damage : damages) {
            bytes = damage.applyTo(bytes);
        }
        obeys(bytes);
    }

    @Property(tries = 300)
    void anyBytesAreRepairedTheSameWay(@ForAll byte[] bytes) throws IOException {
        obeys(bytes);
    }

    private static void obeys(byte[] manifest) throws IOException {
        CustomLabelsLimits limits = RepairSamples.LIMITS;
        Repaired repaired = RepairSamples.repair(manifest, limits);
        ManifestVerdict verdict = RepairSamples.check(repaired.bytes(), limits);

        assertThat(verdict.counts().keySet()).doesNotContainAnyElementsOf(MENDED);
        Set<Integer> leftAlone = lines(verdict, ManifestRule.NORMALIZED_BOX);
        leftAlone.addAll(lines(verdict, ManifestRule.ERROR_MISSING_CLASS_MAP_ID));
        for (ManifestRule rule : MENDED_UNLESS_LEFT_ALONE) {
            assertThat(leftAlone).as(rule.code()).containsAll(lines(verdict, rule));
        }
        assertThat(verdict.train().lines()).isEqualTo(repaired.summary().kept());
        assertThat(repaired.fixes().stream().collect(Collectors.groupingBy(Issue::code, Collectors.counting())))
                .isEqualTo(repaired.summary().fixes());

        Repaired again = RepairSamples.repair(repaired.bytes(), limits);
        assertThat(again.raw()).isEqualTo(repaired.raw());
        assertThat(again.fixes()).isEmpty();
        assertThat(again.summary())
                .isEqualTo(new RepairSummary(repaired.summary().kept(), 0, 0, Map.of()));
    }

    private static Set<Integer> lines(ManifestVerdict verdict, ManifestRule rule) {
        Set<Integer> lines = new TreeSet<>();
        verdict.findings().stream()
                .filter(finding -> finding.code().equals(rule.code()))
                .forEach(finding -> lines.add(finding.location().line()));
        return lines;
    }

    @Property(tries = 150)
    void whatIsNotToldStaysByteForByte(@ForAll("manifests") byte[] manifest) throws IOException {
        Repaired repaired = RepairSamples.repair(manifest, RepairSamples.LIMITS);
        List<Integer> touched =
                repaired.fixes().stream().map(fix -> fix.location().line()).toList();
        String[] lines = new String(manifest, StandardCharsets.UTF_8).split("(?<=\n)", -1);
        StringBuilder same = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            if (!touched.contains(i + 1)) {
                same.append(lines[i]);
                assertThat(repaired.text()).contains(lines[i]);
            }
        }
        if (touched.isEmpty()) {
            assertThat(repaired.text()).isEqualTo(same.toString());
        }
    }

    @Property(tries = 150)
    void placesAreThoseOfTheInput(@ForAll("manifests") byte[] manifest) throws IOException {
        String text = new String(manifest, StandardCharsets.UTF_8);
        for (Issue fix : RepairSamples.repair(manifest, RepairSamples.LIMITS).fixes()) {
            byte[] rest = Arrays.copyOfRange(manifest, (int) fix.location().byteOffset(), manifest.length);
            String from = new String(rest, StandardCharsets.UTF_8);
            assertThat(fix.location().line())
                    .isEqualTo(1
                            + (int) text.substring(0, text.length() - from.length())
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count());
            if (fix.code().endsWith("-box") || fix.code().equals("fix-cap-boxes")) {
                String box = fix.message().replaceAll("^(dropped|clipped) the box \\[([^\\]]*)].*", "$2");
                assertThat(from).startsWith("{\"left\": " + box.replaceAll(",.*", ""));
            }
        }
    }
}
