package dev.lookbook.deepfashion2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However many threads parse, nobody can tell from what comes out. */
class ThreadsTest {
    private static final int FILES = 400;

    @TempDir
    Path temp = Path.of("");

    @BeforeEach
    void everySeventhFileIsBad() {
        Map<String, String> files = new HashMap<>();
        for (int i = 1; i <= FILES; i++) {
            String text = i % 7 == 0 ? Texts.imageWith("\"scale\": 2", "\"scale\": \"" + i + '"') : Texts.image();
            files.put(String.format("annos/%06d.json", i), text.replace("\"pair_id\": 7", "\"pair_id\": " + i));
        }
        Texts.folder(temp, files);
    }

    /** Images and errors in the order in which they came. */
    private List<String> events(int threads, Set<Thread> tellers) throws IOException {
        List<String> events = new ArrayList<>();
        ErrorPolicy policy = ErrorPolicy.skip(error -> {
            tellers.add(Thread.currentThread());
            events.add(String.valueOf(error.getMessage()));
        });
        try (DeepFashion2Reader reader =
                DeepFashion2Reader.builder().threads(threads).onError(policy).open(temp)) {
            reader.forEach(image -> events.add(image.name() + ' ' + image.pairId()));
        }
        return events;
    }

    @Test
    void imagesAndErrorsAreTheSameAndInTheSameOrder() throws IOException {
        Set<Thread> tellers = new HashSet<>();
        List<String> one = events(1, tellers);
        assertThat(one).hasSize(FILES);
        assertThat(one.get(6))
                .isEqualTo(
                        "annos/000007.json at /item1/scale (byte 88): expected an integer but found the string \"7\"");
        assertThat(events(2, tellers)).isEqualTo(one);
        assertThat(events(4, tellers)).isEqualTo(one);
        assertThat(tellers).containsExactly(Thread.currentThread());
    }

    @Test
    void theFirstErrorStopsUnlessSaidOtherwise() throws IOException {
        for (int threads : new int[] {1, 4}) {
            try (DeepFashion2Reader reader =
                    DeepFashion2Reader.builder().threads(threads).open(temp)) {
                List<String> names = new ArrayList<>();
                assertThatThrownBy(() -> reader.forEach(image -> names.add(image.name())))
                        .isInstanceOf(DatasetException.class)
                        .hasMessage(
                                "annos/000007.json at /item1/scale (byte 88): expected an integer but found the string \"7\"");
                assertThat(names).hasSize(6);
            }
        }
    }

    @Test
    void closingTheReaderEndsAPassThatWasGivenUp() throws IOException {
        DeepFashion2Reader reader = DeepFashion2Reader.builder().threads(4).open(temp);
        assertThat(reader.iterator().next().name()).isEqualTo("000001");
        reader.close();
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().equals("lookbook-worker"))
                        .filter(thread -> !endsSoon(thread)))
                .isEmpty();
    }

    private static boolean endsSoon(Thread thread) {
        try {
            thread.join(5000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }
}
