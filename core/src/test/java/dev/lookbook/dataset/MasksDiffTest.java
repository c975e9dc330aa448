package dev.lookbook.dataset;

import static dev.lookbook.dataset.Datasets.VEST;
import static dev.lookbook.dataset.Datasets.differences;
import static dev.lookbook.dataset.Datasets.image;
import static dev.lookbook.dataset.Datasets.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Issue;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.ImmutableItem;
import dev.lookbook.model.Rle;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Masks are compared pixel by pixel unless exact. */
class MasksDiffTest {
    private static final Rle MASK = Rle.of(10, 10, 10, 50, 40);
    private static final DatasetDiff EXACT = DatasetDiff.builder().exact(true).build();

    @Test
    void masksOfOneHashCodeDiffer() {
        Rle other = Rle.of(10, 10, 11, 18, 71);
        assertThat(other).hasSameHashCodeAs(MASK);

        assertThat(messages(DatasetDiff.standard(), MASK, other))
                .containsExactly(
                        "\"vest\" at [1.0, 2.0, 3.0, 4.0] of \"a\": segmentation a mask of 50 pixels in 10 x 10"
                                + " -> a mask of 18 pixels in 10 x 10");
        assertThat(messages(EXACT, MASK, other)).hasSize(1);
        assertThat(messages(EXACT, MASK.toCompressed(), other.toCompressed())).hasSize(1);
        assertThat(messages(DatasetDiff.builder().tolerance(1).build(), MASK, other))
                .hasSize(1);
    }

    @Test
    void theFormAndHowRunsAreWrittenCountOnlyWhenExact() {
        for (Rle same : List.of(
                MASK.toCompressed(),
                Rle.of(10, 10, 10, 50),
                Rle.of(10, 10, 10, 20, 0, 30, 40, 0),
                Rle.of(10, 10, 4, 0, 6, 50, 39, 0, 1))) {
            assertThat(messages(DatasetDiff.standard(), MASK, same)).isEmpty();
            assertThat(messages(EXACT, MASK, same)).singleElement().asString().endsWith(" (written otherwise)");
        }
        assertThat(messages(EXACT, MASK, Rle.of(10, 10, 10, 50, 40))).isEmpty();
        assertThat(messages(EXACT, MASK.toCompressed(), MASK.toCompressed())).isEmpty();
    }

    @Test
    void asManyPixelsElsewhereAndOtherSizesDiffer() {
        assertThat(messages(DatasetDiff.standard(), MASK, Rle.of(10, 10, 11, 50, 39)))
                .singleElement()
                .asString()
                .endsWith("a mask of 50 pixels in 10 x 10 -> a mask of 50 pixels in 10 x 10 (other pixels)");
        assertThat(messages(DatasetDiff.standard(), MASK, Rle.of(5, 20, 10, 50, 40)))
                .singleElement()
                .asString()
                .endsWith("a mask of 50 pixels in 10 x 10 -> a mask of 50 pixels in 20 x 5");
    }

    private static List<String> messages(DatasetDiff diff, Rle first, Rle second) {
        return differences(diff, List.of(of(first)), List.of(of(second))).stream()
                .map(Issue::message)
                .toList();
    }

    private static AnnotatedImage of(Rle mask) {
        return image("a", ImmutableItem.copyOf(item(VEST, 1, 2, 3, 4)).withSegmentation(mask));
    }
}
