package dev.lookbook.cli;

import dev.lookbook.deepfashion2.check.DeepFashion2Fix;
import dev.lookbook.deepfashion2.check.DeepFashion2Rule;
import dev.lookbook.deepfashion2.check.DeepFashion2Verdict;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is in a split of DeepFashion2, and what can be done about what is wrong, for people. */
final class SplitText {
    private final StringBuilder out = new StringBuilder();

    /**
     * @param hint whether to say what a repair would do
     */
    SplitText(DeepFashion2Verdict verdict, boolean hint) {
        Lines.add(
                out,
                "split",
                Counted.of(verdict.images(), "image") + ", " + Counted.of(verdict.items(), "item") + ", "
                        + Counted.of(verdict.pairs(), "pair"));
        String categories = verdict.categories().entrySet().stream()
                .map(entry ->
                        String.format(Locale.ROOT, "%s %,d", entry.getKey().nativeName(), entry.getValue()))
                .collect(Collectors.joining(", "));
        if (!categories.isEmpty()) {
            Lines.add(out, "categories", categories);
        }
        Set<DeepFashion2Rule> safe = rules(DeepFashion2Fix.safe());
        long mendable = verdict.counts().entrySet().stream()
                .filter(entry -> safe.contains(entry.getKey()))
                .mapToLong(java.util.Map.Entry::getValue)
                .sum();
        if (hint && mendable > 0) {
            Lines.add(
                    out,
                    "repair",
                    String.format(Locale.ROOT, "up to %,d of these can be mended: --fix OUT writes a copy", mendable));
        }
        Lines.add(
                out,
                "without errors",
                verdict.passes()
                        ? "all images"
                        : String.format(
                                Locale.ROOT, "%,d of %s", verdict.valid(), Counted.of(verdict.images(), "image")));
    }

    private static Set<DeepFashion2Rule> rules(Set<DeepFashion2Fix> fixes) {
        return fixes.stream().flatMap(fix -> fix.mends().stream()).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
