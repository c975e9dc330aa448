package dev.lookbook.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import dev.lookbook.testing.OneLine;
import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Entries print themselves in one readable line. */
class PrintingTest {
    @Test
    void anEntrySaysWhatItIs() throws IOException {
        ManifestEntry entry = Manifests.readLine(Manifests.LINE);
        ObjectDetection detection = entry.detections().get(0);

        assertThat(entry).hasToString("ManifestEntry[s3://b/1.jpg, 1 label: bounding-box]");
        assertThat(detection).hasToString("ObjectDetection[bounding-box, 640x480, 1 box: vest]");
        assertThat(detection.boxes()).hasToString("[ManifestBox[class 0, box 1,2.5 30x40, confidence 0]]");
        assertThat(detection.imageSize()).get().hasToString("ManifestImageSize[640x480x3]");
    }

    @Test
    void aLabelOfAnotherTypeShowsItsMembers() {
        Attributes metadata =
                Attributes.of("class-name", Value.of("sunny")).with("type", Value.of(ImageClassification.TYPE));

        assertThat(new ImageClassification("weather", Value.of(1), metadata))
                .hasToString("ImageClassification[weather, value 1, metadata {\"class-name\": \"sunny\", \"type\":"
                        + " \"groundtruth/image-classifi…]");
    }

    @Property(tries = 200)
    void everyPartOfAnEntryIsOneShortLine(@ForAll("entries") ManifestEntry entry) {
        OneLine.require(entry);
        entry.labels().forEach(OneLine::require);
        entry.detections().forEach(detection -> detection.boxes().forEach(OneLine::require));
    }

    @Provide
    Arbitrary<ManifestEntry> entries() {
        return ManifestSamples.entries();
    }
}
