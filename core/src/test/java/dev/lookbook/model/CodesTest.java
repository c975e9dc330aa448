package dev.lookbook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers and words of files, and the constants that they stand for. */
class CodesTest {

    @Test
    void everyConstantIsFoundByItsCode() {
        assertThat(Scale.values()).allMatch(c -> Scale.ofCode(c.code()).equals(java.util.Optional.of(c)));
        assertThat(Occlusion.values()).allMatch(c -> Occlusion.ofCode(c.code()).equals(java.util.Optional.of(c)));
        assertThat(Viewpoint.values()).allMatch(c -> Viewpoint.ofCode(c.code()).equals(java.util.Optional.of(c)));
        assertThat(ZoomIn.values()).allMatch(c -> ZoomIn.ofCode(c.code()).equals(java.util.Optional.of(c)));
        assertThat(Visibility.values())
                .allMatch(c -> Visibility.ofCode(c.code()).equals(java.util.Optional.of(c)));
    }

    @Test
    void otherCodesStandForNothing() {
        assertThat(Scale.ofCode(0)).isEmpty();
        assertThat(Scale.ofCode(4)).isEmpty();
        assertThat(Scale.ofCode((1L << 32) + 1)).isEmpty();
        assertThat(Visibility.ofCode(1.5)).isEmpty();
        assertThat(Visibility.ofCode(Double.NaN)).isEmpty();
    }

    @Test
    void sourcesAreFoundByTheirWord() {
        assertThat(ImageSource.ofWord("shop")).contains(ImageSource.SHOP);
        assertThat(ImageSource.ofWord("user")).contains(ImageSource.USER);
        assertThat(ImageSource.ofWord("Shop")).isEmpty();
        assertThat(ImageSource.USER.word()).isEqualTo("user");
    }

    @Test
    void polygonsOfHalfAPointAreRefused() {
        assertThatThrownBy(() -> new Segmentation.Polygons(List.of(Decimals.ofIntegers(1, 2, 3))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected x and y for each point of a polygon but found 3 numbers");
        assertThat(new Segmentation.Polygons(List.of(Decimals.of())).rings()).hasSize(1);
    }

    @Test
    void imagesWithoutPixelsAreRefused() {
        assertThatThrownBy(() -> new ImageSize(0, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected an image of at least 1 x 1 pixels but found 0 x 5");
    }
}
