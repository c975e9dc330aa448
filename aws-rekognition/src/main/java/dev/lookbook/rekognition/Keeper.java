package dev.lookbook.rekognition;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Sees to it that a model is stopped: when it is closed, when a limit is reached, and when the JVM ends. What cannot be
 * stopped stays under its eyes.
 */
final class Keeper {
    /** Time may jump, as on a computer that was asleep. */
    private static final Duration LOOK_AT_CLOCK = Duration.ofSeconds(30);

    private static final long HOOK_LOOKS_MILLIS = 50;

    private final Settings settings;
    private final Arn arn;
    private final StartTrace trace;
    private final Stopper stopper;
    private final Usage usage;
    private final Thread hook = new Thread(this::atExit, "lookbook-model-stop-at-exit");
    private final ReentrantLock stopping = new ReentrantLock();
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile Optional<String> reason = Optional.empty();
    private boolean requested;
    private volatile Optional<Thread> watchdog = Optional.empty();
    private boolean ended;

    Keeper(Settings settings, Arn arn, StartTrace trace, Stopper stopper, Usage usage) {
        this.settings = settings;
        this.arn = arn;
        this.trace = trace;
        this.stopper = stopper;
        this.usage = usage;
    }

    /** Why the model is not to be asked any more. */
    Optional<String> reason() {
        return reason;
    }

    /** Requests that the model be started, unless the JVM is ending. From now on, nobody gets away without stopping it. */
    void request(Runnable start) {
        Runtime.getRuntime().addShutdownHook(hook);
        stopping.lock();
        try {
            if (ended) {
                throw new IllegalStateException("the JVM is shutting down, so that no model is started: " + arn.text());
            }
            requested = true;
            if (usage.isLimited()) {
                beginToWatch();
            }
            trace.ask();
            start.run();
            trace.accept();
        } finally {
            stopping.unlock();
        }
    }

    /** The caller has the lock. */
    private void beginToWatch() {
        if (watchdog.isEmpty()) {
            Thread thread = new Thread(this::watch, "lookbook-model-limits");
            thread.setDaemon(true);
            thread.start();
            watchdog = Optional.of(thread);
        }
    }

    /** The model was not started by this after all, and is not to be stopped: it may be somebody else's. */
    void letGo() {
        stopping.lock();
        try {
            ended = true;
        } finally {
            stopping.unlock();
        }
        release();
    }

    private void release() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The hook is running, and finds that there is nothing to do.
        }
    }

    /** Somebody else will stop the model; that may be said while the watchdog is at it and gets nowhere. */
    void leaveRunning() {
        stopper.abandon();
        watchdog.ifPresent(Thread::interrupt);
        letGo();
    }

    /**
     * Stops the model. When that fails, the watchdog goes on trying, and the hook stays.
     *
     * @throws NotStoppedException when it may still be running
     */
    void stop(String why, boolean wait) {
        reason = Optional.of(reason.orElse(why));
        stopping.lock();
        try {
            if (ended) {
                return;
            }
            stopper.stop(wait);
            ended = true;
            usage.stopped();
        } catch (NotStoppedException e) {
            beginToWatch();
            throw e;
        } finally {
            stopping.unlock();
        }
        release();
    }

    private void watch() {
        boolean again = false;
        try {
            while (!done.await(pause(again).toMillis() + 1, TimeUnit.MILLISECONDS)) {
                // A reason that is there already is that of somebody who has not managed to stop it.
                Optional<String> why = reason.or(() -> usage.excess().map(excess -> "it was stopped " + excess));
                if (why.isPresent()) {
                    again = true;
                    stop(why.get());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration pause(boolean again) {
        Duration longest = settings.longestWait();
        return again ? longest : usage.left(longest.compareTo(LOOK_AT_CLOCK) < 0 ? longest : LOOK_AT_CLOCK);
    }

    private void stop(String why) {
        try {
            stop(why, true);
        } catch (RuntimeException e) {
            settings.tell(new WaitProgress(arn.text(), "", Optional.of(ServiceErrors.message(e)), usage.time()));
        }
    }

    private void atExit() {
        try {
            reason = Optional.of(reason.orElse("the JVM is shutting down"));
            while (!stopping.tryLock(HOOK_LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
                if (stopper.isAccepted()) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            if (requested && !ended) {
                stopper.stop(false);
            }
            ended = true;
        } catch (NotStoppedException e) {
            // There is nobody left to throw it at.
            System.err.println(ServiceErrors.message(e));
        } catch (RuntimeException e) {
            // Such as that of a client which was closed meanwhile.
            System.err.println(ServiceErrors.message(new NotStoppedException(
                    arn, "it could not be asked when the JVM ended: " + ServiceErrors.message(e), e)));
        } finally {
            stopping.unlock();
        }
    }
}
