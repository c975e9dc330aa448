package dev.lookbook.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class InBatchesTest {
    private static Iterator<Integer> numbers(int count) {
        return IntStream.range(0, count).iterator();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 1000})
    void resultsComeInTheOrderOfTheInput(int count) {
        try (InBatches<Integer, Integer> results = new InBatches<>(numbers(count), n -> 2 * n, 3)) {
            List<Integer> seen = new ArrayList<>();
            results.forEachRemaining(seen::add);
            assertThat(seen)
                    .isEqualTo(IntStream.range(0, count).mapToObj(n -> 2 * n).toList());
            assertThatThrownBy(results::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void theThreadThatIteratesDoesItsShareRatherThanWait() {
        Thread iterating = Thread.currentThread();
        CountDownLatch helped = new CountDownLatch(1);
        Function<Integer, Integer> step = n -> {
            if (Thread.currentThread().equals(iterating)) {
                helped.countDown();
            } else {
                await(helped);
            }
            return n;
        };
        try (InBatches<Integer, Integer> results = new InBatches<>(numbers(200), step, 2)) {
            List<Integer> seen = new ArrayList<>();
            results.forEachRemaining(seen::add);
            assertThat(seen).hasSize(200).isSorted();
        }
        assertThat(helped.getCount()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void exceptionsComeAtTheirPlaceAndTheRestGoesOn() {
        try (InBatches<Integer, Integer> results = new InBatches<>(numbers(40), InBatchesTest::refuseThirds, 2)) {
            for (int i = 0; i < 40; i++) {
                if (i % 3 == 0) {
                    assertThatThrownBy(results::next)
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessage("no " + i);
                } else {
                    assertThat(results.next()).isEqualTo(i);
                }
            }
            assertThat(results.hasNext()).isFalse();
        }
    }

    private static int refuseThirds(int n) {
        if (n % 3 == 0) {
            throw new IllegalArgumentException("no " + n);
        }
        return n;
    }

    @Test
    void exceptionsOfTheInputComeAfterTheResultsBeforeThem() {
        AtomicInteger next = new AtomicInteger();
        Iterator<Integer> failing = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Integer next() {
                if (next.get() == 20) {
                    throw new IllegalStateException("the disk is gone");
                }
                return next.getAndIncrement();
            }
        };
        try (InBatches<Integer, Integer> results = new InBatches<>(failing, n -> n, 2)) {
            for (int i = 0; i < 20; i++) {
                assertThat(results.next()).isEqualTo(i);
            }
            assertThatThrownBy(results::next)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the disk is gone");
        }
    }

    @Test
    void nothingComesAfterClosing() {
        InBatches<Integer, Integer> results = new InBatches<>(numbers(100), n -> n, 2);
        assertThat(results.next()).isZero();
        results.close();

        assertThat(results.hasNext()).isFalse();
        assertThatThrownBy(results::next).isInstanceOf(NoSuchElementException.class);
    }
}
