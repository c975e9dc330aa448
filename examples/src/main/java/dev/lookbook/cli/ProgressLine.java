package dev.lookbook.cli;

import dev.lookbook.io.Progress;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;

/** How far something is, in words: {@code 45 %, 12,345 of 27,000, 3,400/s, 0:00:04 left}. */
final class ProgressLine {
    private static final double MEGA = 1e6;
    private static final double NANOS = 1e9;
    /** Before that, nobody knows how fast it is. */
    private static final double RATE_AFTER = 1;

    private ProgressLine() {}

    /**
     * @param elapsed since the first that was heard of it
     */
    static String of(Progress progress, Duration elapsed) {
        double seconds = elapsed.toNanos() / NANOS;
        OptionalDouble share = progress.share();
        StringBuilder line = new StringBuilder();
        share.ifPresent(part -> line.append(String.format(Locale.ROOT, "%d %%, ", (int) (100 * part))));
        line.append(amount(progress));
        if (seconds >= RATE_AFTER) {
            line.append(rate(progress, seconds));
            if (share.isPresent() && share.getAsDouble() > 0) {
                double left = seconds * (1 - share.getAsDouble()) / share.getAsDouble();
                line.append(", ")
                        .append(WaitLines.time(Duration.ofSeconds(Math.round(left))))
                        .append(" left");
            }
        }
        return line.toString();
    }

    private static String amount(Progress progress) {
        if (progress.totalRecords().isPresent()) {
            return String.format(
                    Locale.ROOT,
                    "%,d of %,d",
                    progress.records(),
                    progress.totalRecords().getAsLong());
        }
        if (progress.records() > 0 || progress.bytes().isEmpty()) {
            return Counted.of(progress.records(), "record");
        }
        String bytes = megabytes(progress.bytes().getAsLong());
        return progress.totalBytes().isPresent()
                ? bytes + " of " + megabytes(progress.totalBytes().getAsLong()) + " MB"
                : bytes + " MB";
    }

    private static String rate(Progress progress, double seconds) {
        return progress.records() > 0
                ? String.format(Locale.ROOT, ", %,d/s", Math.round(progress.records() / seconds))
                : ", " + megabytes(Math.round(progress.bytes().orElse(0) / seconds)) + " MB/s";
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f", bytes / MEGA);
    }
}
