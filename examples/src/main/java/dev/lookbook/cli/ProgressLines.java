package dev.lookbook.cli;

import dev.lookbook.io.Progress;
import java.io.PrintStream;
import java.time.Duration;

/** Shows how far something is in lines, for logs. */
record ProgressLines(PrintStream out) implements ProgressShow.Screen {
    /** So that a command that does not take long says nothing, and one that does fills no log. */
    static final Duration INTERVAL = Duration.ofSeconds(10);

    @Override
    public void show(Progress progress, Duration elapsed) {
        out.println(OneLine.of(progress.source() + ": " + ProgressLine.of(progress, elapsed)));
    }

    @Override
    public void wipe() {
        // A line that was printed stays.
    }
}
