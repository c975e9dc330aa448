package dev.lookbook.examples.serve;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How much memory requests may take together, so that many large ones are sent away, or wait, instead of ending the server. */
final class MemoryBudget {
    private static final int UNIT = 1024;

    private final int units;
    private final Semaphore free;

    MemoryBudget(long bytes) {
        units = unitsOf(bytes);
        free = new Semaphore(units, true);
    }

    private static int unitsOf(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE, (bytes + UNIT - 1) / UNIT);
    }

    /** A share of the budget, which grows; empty at first. */
    Share share() {
        return new Share();
    }

    /** What one request has taken of the budget. Belongs to one thread. */
    final class Share implements AutoCloseable {
        private int taken;

        /** Takes more, if it is there. */
        boolean tryTake(long bytes) {
            int more = unitsOf(bytes);
            // Semaphore's own tryAcquire does not mind whoever waits; nobody waits for what grows.
            boolean there = free.tryAcquire(more);
            taken += there ? more : 0;
            return there;
        }

        /** Waits until there is more; somebody who needs more than there ever is gets all of it. */
        boolean take(long bytes, Duration patience) throws InterruptedException {
            int more = Math.min(units, unitsOf(bytes));
            boolean there = free.tryAcquire(more, patience.toNanos(), TimeUnit.NANOSECONDS);
            taken += there ? more : 0;
            return there;
        }

        @Override
        public void close() {
            free.release(taken);
            taken = 0;
        }
    }
}
