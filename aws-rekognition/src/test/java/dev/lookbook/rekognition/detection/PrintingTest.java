package dev.lookbook.rekognition.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.model.Decimal;
import dev.lookbook.model.ImageSize;
import dev.lookbook.testing.OneLine;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a model has seen prints itself in one readable line. */
class PrintingTest {
    private static final Detection VEST =
            new Detection("vest", Decimal.parse("93.1987654"), Optional.of(new RatioBox(0.1, 0.2, 0.3333333333, 0.4)));

    @Test
    void aDetectionSaysWhatAndWhereItIs() {
        assertThat(VEST).hasToString("Detection[vest, 93.2 %, 0.1,0.2 0.3333x0.4]");
        assertThat(VEST.box()).get().hasToString("RatioBox[0.1,0.2 0.3333333333x0.4]");
        assertThat(new Detection("a\nb", Decimal.of(5), Optional.empty())).hasToString("Detection[a\\u000ab, 5 %]");
    }

    @Test
    void aPictureSaysWhatIsInIt() {
        PictureDetections seen =
                new PictureDetections("000001.jpg", Optional.of(new ImageSize(468, 624)), Collections.nCopies(2, VEST));
        Picture picture = Picture.of(Path.of("000001.jpg"));

        assertThat(seen).hasToString("PictureDetections[000001.jpg, 468x624, 2 detections: vest, vest]");
        assertThat(DetectionOutcome.of(picture, seen)).hasToString("DetectionOutcome[000001.jpg, 2 detections]");
        assertThat(DetectionOutcome.failed(picture, new IllegalStateException("no\nmodel")))
                .hasToString("DetectionOutcome[000001.jpg, failed: java.lang.IllegalStateException: no\\u000amodel]");
        OneLine.require(new PictureDetections("a/".repeat(900), Optional.empty(), Collections.nCopies(999, VEST)));
    }
}
