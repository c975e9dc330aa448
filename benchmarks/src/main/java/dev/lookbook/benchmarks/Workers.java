package dev.lookbook.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Does something with each of many things on so many threads, each taking the next few when it is done, and adds up. */
final class Workers {
    private static final int FEW = 64;

    private Workers() {}

    static <T> long sum(List<T> things, int threads, Counter<? super T> counter) throws IOException {
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Long>> sums = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                sums.add(pool.submit(() -> part(things, next, counter)));
            }
            long sum = 0;
            for (Future<Long> part : sums) {
                sum += part.get();
            }
            return sum;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted"));
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> long part(List<T> things, AtomicInteger next, Counter<? super T> counter) throws IOException {
        long sum = 0;
        for (int from = next.getAndAdd(FEW); from < things.size(); from = next.getAndAdd(FEW)) {
            for (T thing : things.subList(from, Math.min(from + FEW, things.size()))) {
                sum += counter.count(thing);
            }
        }
        return sum;
    }

    /** Does the work for one thing. */
    @FunctionalInterface
    interface Counter<T> {
        long count(T thing) throws IOException;
    }
}
