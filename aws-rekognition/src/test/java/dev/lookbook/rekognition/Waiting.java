package dev.lookbook.rekognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what other threads do. */
final class Waiting {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(1);

    private Waiting() {}

    static void until(BooleanSupplier done) throws InterruptedException {
        long begin = System.nanoTime();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime() - begin).as("it happens").isLessThan(PATIENCE);
            Thread.sleep(1);
        }
    }
}
