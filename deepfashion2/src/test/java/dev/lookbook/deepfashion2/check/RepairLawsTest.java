package dev.lookbook.deepfashion2.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.io.ReadLimits;
import dev.lookbook.model.ImageSize;
import dev.lookbook.testing.Damage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a repair promises, on files that are wrong in several ways at once. */
class RepairLawsTest {
    private static final Set<DeepFashion2Fix> ALL = EnumSet.allOf(DeepFashion2Fix.class);
    private static final PictureLook SIZE = new PictureLook(Optional.of(new ImageSize(100, 100)), List.of());

    /** What is in a file, and what may be there instead. */
    private static final List<List<String>> WRONG = List.of(
            List.of("\"user\"", "\"USER\"", "3"),
            List.of("\"pair_id\": 7", "\"pair_id\": 7.0", "\"pair_id\": \"7\"", "\"pair_id\": 0"),
            List.of("\"item1\"", "\"item0\"", "\"item3\"", "\"item2\"", "\"itemX\""),
            List.of("\"scale\": 2", "\"scale\": 3", "\"scale\": \"2\"", "\"scale\": 1, \"scale\": 4"),
            List.of("\"viewpoint\": 2, ", "", "\"viewpoint\": 9, ", "\"viewpoint\": NaN, "),
            List.of(
                    "[10, 10, 60, 60]",
                    "[60, 10, 10, 60]",
                    "[-5, -5, 60.0, 160]",
                    "[200, 200, 210, 210]",
                    "[1, 2]",
                    "[1e999, 2, 3, 4]"),
            List.of(
                    "[" + CleanSplit.POLYGON + "]",
                    CleanSplit.POLYGON,
                    "[1]",
                    "[]",
                    "[[1, 2, 3, 4, 5, 6, 7], [], [1], [5, 5, 6, 6, 7, 7]]",
                    "[[1, 2, \"3\"]]",
                    "[[10, 10, 60, 10, 60, 60, 10], 5]"),
            List.of("60, 30, 2", "60, 30, 5", "60, 30, 0", "60.0, 30.5, -1", "60, 30", "600, 30, 1"),
            List.of("\"category_id\": 9", "\"category_id\": 8", "\"category_id\": 14", "\"category_id\": \"9\""),
            List.of("\"skirt\"", "\"Skirt\"", "\"vest_dress\"", "\"vest\"", "null"),
            List.of("\"style\": 1, ", "\"style\": -1, ", "\"style\": 1.0, ", ""),
            List.of("\"occlusion\": 1", "\"note\": 1, \"occlusion\": 1", "\"occlusion\": 3"));

    @Provide
    Arbitrary<byte[]> files() {
        return Arbitraries.randomValue(random -> {
            String first = CleanSplit.SKIRT;
            String text = random.nextBoolean()
                    ? CleanSplit.image("user", first)
                    : "{\"item2\": " + CleanSplit.OTHER + ", \"source\": \"user\", \"pair_id\": 7, \"item1\": " + first
                            + "}";
            int count = random.nextInt(5);
            for (int i = 0; i < count; i++) {
                List<String> wrong = WRONG.get(random.nextInt(WRONG.size()));
                String instead = wrong.get(1 + random.nextInt(wrong.size() - 1));
                int at = random.nextBoolean() ? text.indexOf(wrong.get(0)) : text.lastIndexOf(wrong.get(0));
                if (at >= 0) {
                    text = text.substring(0, at)
                            + instead
                            + text.substring(at + wrong.get(0).length());
                }
            }
            return text.getBytes(StandardCharsets.UTF_8);
        });
    }

    @Provide
    Arbitrary<Set<DeepFashion2Fix>> fixes() {
        return Arbitraries.of(DeepFashion2Fix.class).set();
    }

    private static FileRepair repair(byte[] bytes, Set<DeepFashion2Fix> fixes) {
        return FileRepair.of(bytes, "annos/1.json", "annos/1.json", ReadLimits.defaults(), SIZE, fixes);
    }

    private static FileCheck check(byte[] bytes) {
        return FileCheck.of(bytes, "annos/1.json", ReadLimits.defaults(), SIZE);
    }

    @Property(tries = 500)
    void whatWasRepairedIsNotRepairedAgain(@ForAll("files") byte[] file, @ForAll("fixes") Set<DeepFashion2Fix> fixes) {
        FileRepair once = repair(file, fixes);
        if (once.bytes().isPresent()) {
            FileRepair twice = repair(once.bytes().get(), fixes);
            assertThat(twice.changes()).isEmpty();
            assertThat(twice.bytes())
                    .hasValueSatisfying(
                            bytes -> assertThat(bytes).isEqualTo(once.bytes().get()));
        }
    }

    @Property(tries = 500)
    void withAllFixesNoErrorIsLeft(@ForAll("files") byte[] file) {
        FileRepair repaired = repair(file, ALL);
        assertThat(repaired.bytes().isPresent() && check(repaired.bytes().get()).errors())
                .isFalse();
    }

    @Property(tries = 500)
    void whatAFixMendsIsNotFoundAfterwardsButForItsExceptions(@ForAll("files") byte[] file) {
        FileRepair repaired = repair(file, ALL);
        if (repaired.bytes().isEmpty()) {
            return;
        }
        List<String> left = new ArrayList<>(
                repaired.after().findings().stream().map(issue -> issue.code()).toList());
        // A box that does not fit its image and scale is an exception that is no error, and so is all its scale.
        if (left.contains(DeepFashion2Rule.BOX_OUTSIDE_IMAGE.code())) {
            left.removeIf(Set.of(
                    DeepFashion2Rule.BOX_OUTSIDE_IMAGE.code(),
                    DeepFashion2Rule.SCALE_MISMATCH.code(),
                    DeepFashion2Rule.UNKNOWN_SCALE.code())::contains);
        }
        // Polygons that enclose nothing stay where there are no others, and fractions where there are some.
        left.removeIf(Set.of(
                DeepFashion2Rule.SHORT_POLYGON.code(),
                DeepFashion2Rule.FLAT_POLYGON.code(),
                DeepFashion2Rule.FRACTIONAL_PIXELS.code())::contains);
        for (DeepFashion2Fix fix : ALL) {
            assertThat(fix.mends())
                    .as(new String(file, StandardCharsets.UTF_8))
                    .noneMatch(rule -> left.contains(rule.code()));
        }
    }

    @Property(tries = 500)
    void safeRepairsMakeNoFindingsThatNoErrorHid(@ForAll("files") byte[] file) {
        FileCheck before = check(file);
        if (!before.errors()) {
            List<String> codes =
                    before.findings().stream().map(issue -> issue.code()).toList();
            assertThat(repair(file, DeepFashion2Fix.safe()).after().findings())
                    .as(new String(file, StandardCharsets.UTF_8))
                    .allMatch(issue -> codes.contains(issue.code()));
        }
    }

    @Property(tries = 500)
    void noRepairMakesAnOddOrder(@ForAll("files") byte[] file, @ForAll("fixes") Set<DeepFashion2Fix> fixes) {
        String code = DeepFashion2Rule.MEMBER_ORDER.code();
        boolean twice = check(file).findings().stream()
                .anyMatch(issue -> issue.code().equals(DeepFashion2Rule.DUPLICATE_MEMBER.code()));
        if (!twice
                && check(file).findings().stream()
                        .noneMatch(issue -> issue.code().equals(code))) {
            assertThat(repair(file, fixes).after().findings())
                    .as(new String(file, StandardCharsets.UTF_8))
                    .noneMatch(issue -> issue.code().equals(code));
        }
    }

    @Property(tries = 300)
    void whatIsSaidOfTheResultIsWhatACheckOfItSays(
            @ForAll("files") byte[] file, @ForAll("fixes") Set<DeepFashion2Fix> fixes) {
        FileRepair repaired = repair(file, fixes);
        repaired.bytes()
                .ifPresent(bytes -> assertThat(repaired.after().findings())
                        .isEqualTo(check(bytes).findings()));
        if (check(file).findings().isEmpty()) {
            assertThat(repaired.bytes()).hasValue(file);
        }
    }

    @Provide
    Arbitrary<Damage> damages() {
        return Damages.any();
    }

    @Property(tries = 300)
    void anyBytesAreWrittenOrLeftOut(@ForAll("files") byte[] file, @ForAll("damages") Damage damage) {
        byte[] damaged = damage.applyTo(file);
        FileRepair repaired = repair(damaged, DeepFashion2Fix.safe());
        assertThat(repaired.bytes()).isPresent();
        if (repaired.changes().isEmpty()) {
            assertThat(repaired.bytes()).hasValue(damaged);
        }
    }
}
