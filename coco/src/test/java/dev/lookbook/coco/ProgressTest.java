package dev.lookbook.coco;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.io.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who listens is told how far a reader is: on opening by bytes, and then by records. */
class ProgressTest {
    private static final int IMAGES = 150;

    @TempDir
    Path folder = Path.of("");

    private final List<Progress> told = new ArrayList<>();
    private Path file = Path.of("");

    @BeforeEach
    void writeAFileOfAHundredAndFiftyImages() throws IOException {
        String images = IntStream.rangeClosed(1, IMAGES)
                .mapToObj(id -> "{\"id\": " + id + ", \"file_name\": \"" + id + ".jpg\"}")
                .collect(Collectors.joining(", "));
        file = Coco.file(
                folder,
                "{\"images\": [" + images
                        + "], \"annotations\": [{\"id\": 1, \"image_id\": 999}], \"categories\": []}");
    }

    private CocoReader open() throws IOException {
        return CocoReader.builder().onProgress(told::add).open(file);
    }

    @Test
    void openingTellsBytes() throws IOException {
        open().close();

        assertThat(told).singleElement().satisfies(progress -> {
            assertThat(progress.source()).isEqualTo(file.toString());
            assertThat(progress.isDone()).isTrue();
            assertThat(progress.totalBytes()).hasValue(Files.size(file));
            assertThat(progress.records()).isZero();
        });
    }

    @Test
    void everyPassTellsItsRecords() throws IOException {
        try (CocoReader reader = open()) {
            told.clear();
            assertThat(reader).hasSize(IMAGES);
            assertThat(told).extracting(Progress::records).containsExactly(64L, 128L, 150L);
            assertThat(told).extracting(Progress::isDone).containsExactly(false, false, true);

            told.clear();
            assertThat(reader.images()).hasSize(IMAGES);
            assertThat(reader.annotations()).hasSize(1);
            assertThat(told).extracting(Progress::records).containsExactly(64L, 128L, 150L, 1L);

            told.clear();
            reader.check(issue -> {});
            assertThat(told).extracting(Progress::records).containsExactly(64L, 128L, 150L);
        }
    }
}
