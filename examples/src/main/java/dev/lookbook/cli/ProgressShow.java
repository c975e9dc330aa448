package dev.lookbook.cli;

import dev.lookbook.io.Progress;
import dev.lookbook.io.ProgressListener;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Shows how far a command is, no more often than people read it. Where two datasets are read side by side, it stays with one
 * until that is done.
 */
final class ProgressShow implements ProgressListener {
    /** Who has been silent for so long was given up. */
    private static final long SILENCE = Duration.ofSeconds(2).toNanos();

    private final Screen screen;
    private final long interval;
    private final LongSupplier clock;
    private long shown;
    private String source = "";
    private long records;
    private long started;
    private long heard;
    private boolean follows;

    /**
     * @param interval how long to wait before the first time and between two
     * @param clock nanoseconds since whenever
     */
    ProgressShow(Screen screen, Duration interval, LongSupplier clock) {
        this.screen = screen;
        this.interval = interval.toNanos();
        this.clock = clock;
        shown = clock.getAsLong();
    }

    /** Where it is shown. */
    interface Screen {
        /** Shows how far something is. */
        void show(Progress progress, Duration elapsed);

        /** Something is done; what is shown of it has no meaning any more. */
        void wipe();
    }

    @Override
    public void onProgress(Progress progress) {
        long now = clock.getAsLong();
        boolean isFollowed = follows && progress.source().equals(source);
        if (follows && !isFollowed && now - heard < SILENCE) {
            return;
        }
        if (!isFollowed || progress.records() < records) {
            source = progress.source();
            started = now;
            follows = true;
        }
        heard = now;
        records = progress.records();
        if (progress.isDone()) {
            follows = false;
            screen.wipe();
        } else if (now - shown >= interval) {
            shown = now;
            screen.show(progress, Duration.ofNanos(now - started));
        }
    }
}
