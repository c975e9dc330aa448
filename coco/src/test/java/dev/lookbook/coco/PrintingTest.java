package dev.lookbook.coco;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.testing.OneLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records print themselves in one readable line. */
class PrintingTest {
    @Test
    void aRecordSaysWhatItIs(@TempDir Path folder) throws IOException {
        Path file = Coco.file(
                folder,
                "{\"info\": {}, \"licenses\": [], \"images\": [{\"id\": 7, \"file_name\": \"a.jpg\", \"width\": 468,"
                        + " \"height\": 624, \"license\": 2}], \"annotations\": [{\"id\": 1, \"image_id\": 7,"
                        + " \"category_id\": 1, \"bbox\": [12, 40, 180.5, 260], \"iscrowd\": 1, \"score\": 0.93,"
                        + " \"segmentation\": [[1, 2, 3, 4, 5, 6]], \"keypoints\": [1, 2, 2, 0, 0, 0]}],"
                        + " \"categories\": [{\"id\": 1, \"name\": \"vest\"}]}");
        try (CocoReader reader = CocoReader.open(file)) {
            CocoRecord record = reader.iterator().next();
            assertThat(reader.toString())
                    .startsWith("CocoReader[")
                    .endsWith("instances_val.json, 1 image, 1 annotation]");

            assertThat(record).hasToString("CocoRecord[a.jpg, id 7, 1 annotation]");
            assertThat(record.image()).hasToString("CocoImage[id 7, a.jpg, 468x624, 1 extra]");
            assertThat(record.annotations().get(0))
                    .hasToString("CocoAnnotation[id 1, image 7, category 1, score 0.93, box 12,40 180.5x260,"
                            + " 2 keypoints, 1 polygon, crowd]");
            assertThat(reader.header()).hasToString("CocoHeader[3 sections: info, licenses 0, categories 1]");
        }
        assertThat(CocoHeader.results()).hasToString("CocoHeader[results]");
    }

    @Property(tries = 200)
    void everyPartOfARecordIsOneShortLine(@ForAll("records") CocoRecord record) {
        OneLine.require(record);
        OneLine.require(record.image());
        record.annotations().forEach(annotation -> {
            OneLine.require(annotation);
            annotation.segments().orElse(List.of()).forEach(OneLine::require);
        });
    }

    @Provide
    Arbitrary<CocoRecord> records() {
        return CocoSamples.records();
    }
}
