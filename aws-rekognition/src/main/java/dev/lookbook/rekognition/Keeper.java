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
    private final Stopper stopper;
    private final Usage usage;
    private final Thread hook = new Thread(this::atExit, "lookbook-model-stop-at-exit");
    private final ReentrantLock stopping = new ReentrantLock();
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile Optional<String> reason = Optional.empty();
    private boolean requested;
    private boolean ended;

    Keeper(Settings settings, Arn arn, Stopper stopper, Usage usage) {
        this.settings = settings;
        this.arn = arn;
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
            start.run();
        } finally {
            stopping.unlock();
        }
        if (usage.isLimited()) {
            Thread watchdog = new Thread(this::watch, "lookbook-model-limits");
            watchdog.setDaemon(true);
            watchdog.start();
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

    /** Somebody else will stop the model. */
    void leaveRunning() {
        stopping.lock();
        try {
            ended = true;
        } finally {
            stopping.unlock();
        }
        letGo();
    }

    /**
     * Stops the model. When that fails, the hook and the watchdog stay.
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
        } finally {
            stopping.unlock();
        }
        release();
    }

    private void watch() {
        boolean again = false;
        try {
            while (!done.await(pause(again).toMillis() + 1, TimeUnit.MILLISECONDS)) {
                Optional<String> excess = usage.excess();
                if (excess.isPresent()) {
                    again = true;
                    stop(excess.get());
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

    private void stop(String excess) {
        try {
            stop(excess, true);
        } catch (NotStoppedException e) {
            settings.listener()
                    .accept(new WaitProgress(arn.text(), "", Optional.of(ServiceErrors.message(e)), usage.time()));
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
