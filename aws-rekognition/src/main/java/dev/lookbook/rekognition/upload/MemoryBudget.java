package dev.lookbook.rekognition.upload;

import java.util.concurrent.Semaphore;

/** How many bytes of archives' files may be in memory at once. What is larger than all of it has to wait until nothing is. */
final class MemoryBudget {
    private static final int UNIT = 1 << 10;

    private final int units;
    private final Semaphore free;

    MemoryBudget(long bytes) {
        units = Math.toIntExact(bytes / UNIT);
        free = new Semaphore(units, true);
    }

    int acquire(long bytes) throws InterruptedException {
        int needed = (int) Math.min(units, bytes / UNIT + 1);
        free.acquire(needed);
        return needed;
    }

    void release(int acquired) {
        free.release(acquired);
    }
}
