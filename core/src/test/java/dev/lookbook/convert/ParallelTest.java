package dev.lookbook.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ParallelTest {

    @Property(tries = 100)
    void resultsAreTheSameForAnyNumberOfThreads(
            @ForAll @Size(max = 200) List<Integer> records, @ForAll @IntRange(min = 1, max = 5) int threads) {
        List<String> results = new ArrayList<>();
        try (Parallel<String> parallel = Parallel.map(records.iterator(), String::valueOf, threads)) {
            parallel.forEachRemaining(results::add);
        }
        assertThat(results).isEqualTo(records.stream().map(String::valueOf).toList());
    }

    @Test
    void theThreadThatIteratesIsOneOfTheThreads() {
        List<Integer> records = IntStream.range(0, 1000).boxed().toList();
        assertThat(threadsOf(records, 1)).containsExactly(Thread.currentThread());

        Set<Thread> three = threadsOf(records, 3);
        three.remove(Thread.currentThread());
        assertThat(three).hasSizeLessThanOrEqualTo(2);
    }

    private static Set<Thread> threadsOf(List<Integer> records, int threads) {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        try (Parallel<Boolean> parallel =
                Parallel.map(records.iterator(), record -> seen.add(Thread.currentThread()), threads)) {
            parallel.forEachRemaining(done -> {});
        }
        return seen;
    }

    @Test
    void thereIsAtLeastOneThread() {
        assertThatThrownBy(() -> Parallel.map(List.of().iterator(), record -> record, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads must be at least 1, but was 0");
    }
}
