package dev.lookbook.cli;

import dev.lookbook.deepfashion2.check.DeepFashion2Fix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options of {@code check} that only DeepFashion2 has. */
final class SplitCheckOptions {
    private static final String ALL = "all";

    @Option(
            names = "--repair",
            paramLabel = "FIX",
            split = ",",
            description = {
                "Of DeepFashion2, with --fix: what to mend, such as scale,category-name, or all; see docs/deepfashion2-rules.md"
                        + " (default: what takes no guessing)."
            })
    List<String> repair = new ArrayList<>();

    /** What is to be mended. */
    Set<DeepFashion2Fix> fixes() {
        if (repair.isEmpty()) {
            return DeepFashion2Fix.safe();
        }
        if (repair.contains(ALL)) {
            return EnumSet.allOf(DeepFashion2Fix.class);
        }
        Set<DeepFashion2Fix> fixes = EnumSet.noneOf(DeepFashion2Fix.class);
        for (String word : repair) {
            fixes.add(DeepFashion2Fix.ofWord(word.strip())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "--repair: expected all or some of " + words() + " but found \"" + word + '"')));
        }
        return fixes;
    }

    private static String words() {
        return Arrays.stream(DeepFashion2Fix.values())
                .map(DeepFashion2Fix::word)
                .collect(Collectors.joining(","));
    }

    /** Refuses what makes no sense before the work. */
    void requireSense(boolean fix) {
        if (!repair.isEmpty() && !fix) {
            throw new IllegalArgumentException(
                    "--repair: expected --fix OUT too, which says where the mended split goes");
        }
        fixes();
    }

    /** Refuses these options for another format. */
    void requireNone() {
        if (!repair.isEmpty()) {
            throw new IllegalArgumentException(
                    "--repair is for DeepFashion2 only; is it --format deepfashion2 that is meant?");
        }
    }
}
