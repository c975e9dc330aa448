package dev.lookbook.cli;

import dev.lookbook.io.Progress;
import java.io.PrintStream;
import java.time.Duration;

/**
 * Shows how far something is in the last line of a terminal: {@code [######....] 45 %, 12,345 of 27,000, 3,400/s, 0:00:04
 * left}. Thread-safe.
 */
final class ProgressBar implements ProgressShow.Screen {
    static final Duration INTERVAL = Duration.ofMillis(200);

    private static final int WIDTH = 20;
    /** One less than the narrowest terminal, because some begin a new line behind the last column. */
    private static final int COLUMNS = 79;

    private final PrintStream out;
    private int length;
    private boolean isLineStart = true;
    private boolean isOver;

    ProgressBar(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void show(Progress progress, Duration elapsed) {
        if (!isLineStart || isOver) {
            return;
        }
        int done = (int) (WIDTH * progress.share().orElse(0));
        String bar = '[' + "#".repeat(done) + ".".repeat(WIDTH - done) + "] " + ProgressLine.of(progress, elapsed);
        String line = bar.length() <= COLUMNS ? bar : bar.substring(0, COLUMNS);
        out.print('\r' + line + " ".repeat(Math.max(0, length - line.length())));
        out.flush();
        length = line.length();
    }

    /**
     * Makes way for what somebody else prints, and is not shown in the midst of their line.
     *
     * @param last the last byte that they print
     */
    synchronized void makeWay(int last) {
        wipe();
        isLineStart = last == '\n';
    }

    /** Nothing is shown from now on, for the process is told to end; the terminal has put {@code ^C} behind the bar. */
    synchronized void end() {
        isOver = true;
        if (length > 0) {
            length = Math.min(COLUMNS, length + "^C".length());
            wipe();
        }
    }

    /** Leaves the line as if nothing had been in it. */
    @Override
    public synchronized void wipe() {
        if (length > 0) {
            out.print('\r' + " ".repeat(length) + '\r');
            out.flush();
            length = 0;
        }
    }
}
