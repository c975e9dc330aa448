package dev.lookbook.rekognition;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Does what must not be left half-done on a thread of its own, which nobody else interrupts. */
final class Shield {
    private final FutureTask<Boolean> task;

    private Shield(FutureTask<Boolean> task) {
        this.task = task;
    }

    /** Begins an action. */
    static Shield begin(Runnable action) {
        FutureTask<Boolean> task = new FutureTask<>(action, true);
        Thread thread = new Thread(task, "lookbook-model-stop");
        thread.setDaemon(true);
        thread.start();
        return new Shield(task);
    }

    /** Runs an action and waits for it whatever happens; an interrupt meanwhile is handed on afterwards. */
    static void run(Runnable action) {
        begin(action).await();
    }

    /** Waits until the action is over, whatever happens; an interrupt meanwhile is handed on afterwards. */
    void await() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    task.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof RuntimeException cause) {
                        throw cause;
                    }
                    if (e.getCause() instanceof Error cause) {
                        throw cause;
                    }
                    throw new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
