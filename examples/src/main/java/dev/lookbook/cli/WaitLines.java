package dev.lookbook.cli;

import dev.lookbook.rekognition.AwsProblem;
import dev.lookbook.rekognition.WaitProgress;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Tells people what is waited for: when the state changes, and otherwise now and then. Thread-safe. */
final class WaitLines implements Consumer<WaitProgress> {
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private String last = "";
    private Duration told = Duration.ZERO;

    @Override
    public synchronized void accept(WaitProgress progress) {
        String state = progress.arn()
                + ' '
                + progress.status()
                + progress.message()
                        .map(text -> " (" + AwsProblem.withoutAdded(text) + ')')
                        .orElse("");
        if (!state.equals(last) || progress.elapsed().minus(told).compareTo(SILENCE) >= 0) {
            last = state;
            told = progress.elapsed();
            System.err.println(OneLine.of(state + ", " + time(told)));
        }
    }

    /** Hours, minutes and seconds. */
    static String time(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
