package dev.lookbook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ImageSizeTest {
    @Test
    void sidesThatNoPictureHasAreNoSize() {
        assertThat(ImageSize.ofSides(468, 624)).contains(new ImageSize(468, 624));
        assertThat(ImageSize.ofSides(0, 624)).isEmpty();
        assertThat(ImageSize.ofSides(468, -1)).isEmpty();
        assertThat(ImageSize.ofSides(1L << 32 | 468, 624)).isEmpty();
        assertThat(ImageSize.ofSides(468, Integer.MAX_VALUE + 1L)).isEmpty();
    }

    @Test
    void aSizeThatSaysOtherwiseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImageSize(468, 0))
                .withMessage("expected an image of at least 1 x 1 pixels but found 468 x 0");
    }
}
