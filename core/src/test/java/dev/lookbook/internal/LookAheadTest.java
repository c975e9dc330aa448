package dev.lookbook.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LookAheadTest {
    private static LookAhead<String> of(String... records) {
        Queue<String> left = new ArrayDeque<>(Arrays.asList(records));
        return new LookAhead<>() {
            @Override
            protected Optional<String> advance() {
                return Optional.ofNullable(left.poll());
            }
        };
    }

    @Test
    void recordsComeOnceAndInOrder() {
        LookAhead<String> records = of("a", "b");
        assertThat(records.hasNext()).isTrue();
        assertThat(records.hasNext()).isTrue();
        assertThat(records.next()).isEqualTo("a");
        assertThat(records.next()).isEqualTo("b");
        assertThat(records.hasNext()).isFalse();
        assertThatThrownBy(records::next)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("there are no more records");
    }

    @Test
    void aStreamTakesWhatIsLeft() {
        LookAhead<String> records = of("a", "b", "c");
        assertThat(records.next()).isEqualTo("a");
        assertThat(records.stream()).containsExactly("b", "c");
    }
}
