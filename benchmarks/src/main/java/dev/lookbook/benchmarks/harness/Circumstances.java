package dev.lookbook.benchmarks.harness;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** When, where and how much was measured, and what was left out: a table without them proves nothing. */
record Circumstances(String when, double load, List<String> notes) {
    private static final double BUSY = 1;

    static Circumstances now(List<String> notes) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return new Circumstances(LocalDate.now(ZoneOffset.UTC).toString(), load, List.copyOf(notes));
    }

    String text(Options options, List<String> more) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "Measured on %s: JDK %s, %d cores, %,d images, medians of %d rounds. The load was %.1f when it began.",
                when,
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                options.images,
                options.rounds,
                load));
        if (load >= BUSY) {
            text.append(" **The machine had other work; measure again when it has none.**");
        }
        notes.forEach(note -> text.append("\n").append(note));
        more.forEach(note -> text.append("\n").append(note));
        return text.append("\n").toString();
    }
}
