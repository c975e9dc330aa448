package dev.lookbook.deepfashion2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.deepfashion2.check.DeepFashion2Check;
import dev.lookbook.deepfashion2.check.DeepFashion2Repair;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who listens is told how far a pass is, by images of all images. */
class ProgressTest {
    @TempDir
    Path folder = Path.of("");

    private final List<Progress> told = new ArrayList<>();
    private Path split = Path.of("");

    @BeforeEach
    void writeAHundredAndFiftyFilesOfWhichOneIsBad() {
        Map<String, String> files = new HashMap<>();
        for (int i = 1; i <= 150; i++) {
            files.put(String.format("annos/%06d.json", i), i == 7 ? "{" : Texts.image());
        }
        split = Texts.folder(folder.resolve("split"), files);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aReaderTellsOnTheThreadThatIterates(int threads) throws IOException {
        List<Thread> tellers = new ArrayList<>();
        try (DeepFashion2Reader reader = DeepFashion2Reader.builder()
                .threads(threads)
                .onError(ErrorPolicy.skip(error -> {}))
                .onProgress(progress -> {
                    told.add(progress);
                    tellers.add(Thread.currentThread());
                })
                .open(split)) {
            assertThat(reader).hasSize(149);
            assertThat(told).extracting(Progress::records).containsExactly(64L, 128L, 150L);
            assertThat(reader.stream()).hasSize(149);
        }
        assertThat(told).hasSize(6).allSatisfy(progress -> {
            assertThat(progress.source()).isEqualTo(split.toString());
            assertThat(progress.totalRecords()).isEqualTo(OptionalLong.of(150));
        });
        assertThat(told).extracting(Progress::isDone).containsExactly(false, false, true, false, false, true);
        assertThat(tellers).containsOnly(Thread.currentThread());
    }

    @Test
    void checksAndRepairsTellToo() throws IOException {
        DeepFashion2Check.builder().threads(2).onProgress(told::add).build().check(split);
        DeepFashion2Repair.builder().onProgress(told::add).build().repair(split, folder.resolve("repaired"));

        assertThat(told).extracting(Progress::records).containsExactly(64L, 128L, 150L, 64L, 128L, 150L);
    }

    @Test
    void whatAListenerThrowsEndsThePass() throws IOException {
        try (DeepFashion2Reader reader = DeepFashion2Reader.builder()
                .onError(ErrorPolicy.skip(error -> {}))
                .onProgress(progress -> {
                    throw new IllegalStateException("enough");
                })
                .open(split)) {
            assertThatThrownBy(() -> reader.forEach(image -> {})).hasMessage("enough");
        }
    }
}
