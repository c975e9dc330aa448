package dev.lookbook.examples.serve;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends the reading of a socket when its time is over. A read that is blocked cannot be asked to return: its thread is
 * interrupted, which closes the connection, and what there is to say is said before, by another thread.
 */
final class ReadDeadline {
    private enum State {
        READING,
        DONE,
        EXPIRED
    }

    private final Thread reader = Thread.currentThread();
    private final Runnable lastWords;
    private final ScheduledFuture<?> alarm;
    private State state = State.READING;

    private ReadDeadline(ScheduledExecutorService timer, Duration time, Runnable lastWords) {
        this.lastWords = lastWords;
        alarm = timer.schedule(this::expire, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** What reads. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    /**
     * Reads.
     *
     * @param lastWords is run on another thread when the time is over, before the connection is closed
     * @throws IOException when that cannot be done, or the time is over
     */
    static <T> T read(ScheduledExecutorService timer, Duration time, Runnable lastWords, Reading<T> reading)
            throws IOException {
        ReadDeadline deadline = new ReadDeadline(timer, time, lastWords);
        try {
            return reading.read();
        } finally {
            deadline.end();
        }
    }

    private synchronized void expire() {
        if (state == State.READING) {
            state = State.EXPIRED;
            try {
                lastWords.run();
            } finally {
                reader.interrupt();
            }
        }
    }

    /** The reading is over, and the thread is not going to be interrupted any more. */
    private synchronized void end() {
        alarm.cancel(false);
        if (state == State.EXPIRED) {
            Thread.interrupted();
        } else {
            state = State.DONE;
        }
    }
}
