package dev.lookbook.rekognition;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Does what must not be left half-done on a thread of its own, which nobody else interrupts. */
final class Shield {
    private Shield() {}

    /** Runs an action and waits for it whatever happens; an interrupt meanwhile is handed on afterwards. */
    static void run(Runnable action) {
        FutureTask<Void> task = new FutureTask<>(action, null);
        Thread thread = new Thread(task, "lookbook-model-stop");
        thread.setDaemon(true);
        thread.start();
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
