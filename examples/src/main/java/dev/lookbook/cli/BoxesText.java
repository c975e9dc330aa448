package dev.lookbook.cli;

import dev.lookbook.dataset.BoxStatistics;
import dev.lookbook.dataset.Distribution;
import java.util.Locale;

/** The sizes of boxes for people. */
final class BoxesText {
    private BoxesText() {}

    static void add(StringBuilder out, BoxStatistics boxes) {
        Lines.add(out, "boxes", String.format(Locale.ROOT, "%,d, items without %,d", boxes.count(), boxes.without()));
        if (boxes.count() > 0) {
            Lines.add(
                    out,
                    "  by area",
                    String.format(
                            Locale.ROOT,
                            "small (< 32 x 32) %,d, medium (< 96 x 96) %,d, large %,d",
                            boxes.small(),
                            boxes.medium(),
                            boxes.large()));
            Summary.line(
                    out, "%-16s%8s%8s%8s%8s%8s%8s%8s%8s", "", "min", "p5", "p25", "p50", "p75", "p95", "max", "mean");
            distribution(out, "  width", boxes.width());
            distribution(out, "  height", boxes.height());
            distribution(out, "  area", boxes.area());
            distribution(out, "  width/height", boxes.aspectRatio());
        }
    }

    private static void distribution(StringBuilder out, String name, Distribution numbers) {
        Summary.line(
                out,
                "%-16s%8s%8s%8s%8s%8s%8s%8s%8s",
                name,
                number(numbers.min()),
                number(numbers.quantile(0.05)),
                number(numbers.quantile(0.25)),
                number(numbers.quantile(0.5)),
                number(numbers.quantile(0.75)),
                number(numbers.quantile(0.95)),
                number(numbers.max()),
                number(numbers.mean()));
    }

    /** A number in seven columns at most. */
    static String number(double value) {
        String format = value >= 1e7 ? "%.1e" : value >= 100 || value == 0 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
