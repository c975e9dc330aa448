package dev.lookbook.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InOrderTest {
    private static Iterator<Integer> numbers(int count) {
        return IntStream.range(0, count).iterator();
    }

    @Test
    void resultsComeInTheOrderOfTheInput() {
        try (InOrder<Integer, Integer> results = new InOrder<>(
                numbers(1000),
                n -> {
                    LockSupport.parkNanos(n % 7 * 10_000L);
                    return n;
                },
                4)) {
            List<Integer> seen = new ArrayList<>();
            results.forEachRemaining(seen::add);
            assertThat(seen).isEqualTo(IntStream.range(0, 1000).boxed().toList());
        }
    }

    @Test
    void exceptionsComeAtTheirPlaceAndTheRestGoesOn() {
        try (InOrder<Integer, Integer> results = new InOrder<>(numbers(5), InOrderTest::refuseTwo, 2)) {
            assertThat(results.next()).isEqualTo(0);
            assertThat(results.next()).isEqualTo(1);
            assertThatThrownBy(results::next)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("two");
            assertThat(results.next()).isEqualTo(3);
            assertThat(results.next()).isEqualTo(4);
            assertThat(results.hasNext()).isFalse();
            assertThatThrownBy(results::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    private static int refuseTwo(int n) {
        if (n == 2) {
            throw new IllegalArgumentException("two");
        }
        return n;
    }

    @Test
    void errorsComeAsTheyAre() {
        try (InOrder<Integer, Integer> results = new InOrder<>(
                numbers(1),
                n -> {
                    throw new StackOverflowError("deep");
                },
                1)) {
            assertThatThrownBy(results::next)
                    .isInstanceOf(StackOverflowError.class)
                    .hasMessage("deep");
        }
    }

    /** The window is filled ahead, so a failing input must not overtake what came before it. */
    @Test
    void exceptionsOfTheInputComeAfterTheResultsBeforeThem() {
        Iterator<Integer> failing = new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Integer next() {
                if (next == 3) {
                    throw new IllegalStateException("the disk is gone");
                }
                return next++;
            }
        };
        try (InOrder<Integer, Integer> results = new InOrder<>(failing, n -> n, 2)) {
            assertThat(List.of(results.next(), results.next(), results.next())).containsExactly(0, 1, 2);
            assertThat(results.hasNext()).isTrue();
            assertThatThrownBy(results::next)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the disk is gone");
        }
    }

    @Test
    void noMoreThanAWindowIsUnderWay() {
        AtomicInteger taken = new AtomicInteger();
        Iterator<Integer> endless = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Integer next() {
                return taken.getAndIncrement();
            }
        };
        try (InOrder<Integer, Integer> results = new InOrder<>(endless, n -> n, 3)) {
            for (int i = 0; i < 500; i++) {
                assertThat(results.next()).isEqualTo(i);
                assertThat(taken.get() - i).isLessThanOrEqualTo(3 * 32);
            }
        }
    }

    @Test
    void closeStopsTheThreads() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(2);
        CountDownLatch ended = new CountDownLatch(2);
        InOrder<Integer, Integer> results = new InOrder<>(
                numbers(100),
                n -> {
                    if (n == 0) {
                        return n;
                    }
                    started.countDown();
                    while (!Thread.currentThread().isInterrupted()) {
                        LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
                    }
                    ended.countDown();
                    return n;
                },
                2);
        assertThat(results.next()).isZero();
        started.await();
        results.close();
        ended.await();
        assertThat(results.hasNext()).isFalse();
        assertThatThrownBy(results::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anInterruptedCallerIsToldAndStaysInterrupted() {
        try (InOrder<Integer, Integer> results = new InOrder<>(
                numbers(1),
                n -> {
                    LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
                    return n;
                },
                1)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(results::next)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("interrupted while waiting for a worker");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void thereIsNothingToDoForNoInput() {
        try (InOrder<Integer, Integer> results = new InOrder<>(numbers(0), n -> n, 1)) {
            assertThat(results.hasNext()).isFalse();
        }
    }
}
