package dev.lookbook.rekognition.fake;

import java.time.Duration;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/** What happens later of itself: a training ends, a model runs. Everything happens under one lock. */
final class Timeline implements AutoCloseable {
    private final ReentrantLock lock;
    private final Timer timer = new Timer("fake-rekognition-timeline", true);
    private final TreeMap<Long, Runnable> pending = new TreeMap<>();
    private Optional<RuntimeException> broken = Optional.empty();
    private long next;

    Timeline(ReentrantLock lock) {
        this.lock = lock;
    }

    /** Lets a change happen after a while; at once when that is no time at all. The caller has the lock. */
    void after(Duration delay, Runnable change) {
        if (delay.isZero()) {
            change.run();
            return;
        }
        long id = next++;
        pending.put(id, change);
        TimerTask task = new TimerTask() {
            @Override
            public void run() {
                due(id);
            }
        };
        timer.schedule(task, Math.max(1, delay.toMillis()));
    }

    private void due(long id) {
        lock.lock();
        try {
            Runnable change = pending.remove(id);
            if (change != null) {
                change.run();
            }
        } catch (RuntimeException e) {
            broken = Optional.of(e);
        } finally {
            lock.unlock();
        }
    }

    /** Lets everything that is under way happen now, and what follows from it. The caller has the lock. */
    void settle() {
        while (!pending.isEmpty()) {
            pending.pollFirstEntry().getValue().run();
        }
    }

    /** Complains when something went wrong while nobody looked; it would otherwise be under way for ever. */
    void requireWhole() {
        broken.ifPresent(e -> {
            throw new IllegalStateException("the fake service is broken", e);
        });
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
