package dev.lookbook.benchmarks.harness;

import dev.lookbook.benchmarks.ChildRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The results as Markdown: the ratios first, then the figures that they are made of. */
final class Table {
    /** From here on, "so many times faster" says more than a ratio. */
    private static final double FASTER = 0.5;

    private final List<Result> results;
    private final boolean judged;

    /** The aims are for one size; at another, whether they are met says nothing. */
    Table(List<Result> results, int images) {
        this.results = List.copyOf(results);
        judged = images == Options.FULL;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("| row | work | on the clock | busy | aim | |");
        lines.add("|---|---|---|---|---|---|");
        results.forEach(result -> result.row().ratios().forEach(ratio -> lines.add(line(result, ratio))));
        lines.add("");
        lines.add("| row | contestant | on the clock, s | busy, s | memory, MB |");
        lines.add("|---|---|---|---|---|");
        results.forEach(
                result -> result.row().contestants().forEach(contestant -> lines.add(line(result, contestant))));
        return String.join("\n", lines) + "\n";
    }

    private String line(Result result, Ratio ratio) {
        double measured = result.ratio(ratio);
        boolean faster = ratio.aim().orElse(measured) < FASTER;
        String aim = "";
        String verdict = "";
        if (ratio.aim().isPresent()) {
            double atMost = ratio.aim().getAsDouble();
            aim = faster ? "at least " + times(1 / atMost) : String.format(Locale.ROOT, "at most %.2f", atMost);
            verdict = judged ? measured <= atMost ? "met" : "**missed**" : "";
        }
        return String.format(
                Locale.ROOT,
                "| `%s` | %s: %s | %s | %s | %s | %s |",
                result.row().name(),
                result.row().title(),
                ratio.words(),
                words(measured, faster),
                words(result.busyRatio(ratio), faster),
                aim,
                verdict);
    }

    private static String words(double ratio, boolean faster) {
        if (!Double.isFinite(ratio)) {
            return "";
        }
        return faster ? times(1 / ratio) : String.format(Locale.ROOT, "%.2f", ratio);
    }

    private static String times(double factor) {
        return String.format(Locale.ROOT, "%.1f times faster", factor);
    }

    private static String line(Result result, Contestant contestant) {
        boolean warm = result.row().warm();
        return String.format(
                Locale.ROOT,
                "| `%s` | %s | %.2f | %s | %s |",
                result.row().name(),
                contestant.name(),
                result.median(contestant, ChildRun::seconds),
                warm ? "" : String.format(Locale.ROOT, "%.2f", result.median(contestant, ChildRun::busySeconds)),
                warm ? "" : result.peak(contestant));
    }
}
