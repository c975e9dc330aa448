package dev.lookbook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LandmarksTest {
    private static final Landmarks LANDMARKS = new Landmarks(Decimals.builder()
            .add("1")
            .add("2")
            .add("2")
            .add("0")
            .add("350.0")
            .add("1.0")
            .add("7")
            .add("8")
            .add("0")
            .add("9")
            .add("9")
            .add("3")
            .add("9")
            .add("9")
            .add("0.5")
            .build());

    @Test
    void pointsHavePositionsAndVisibility() {
        assertThat(LANDMARKS.size()).isEqualTo(5);
        assertThat(LANDMARKS.x(0)).isEqualTo(1);
        assertThat(LANDMARKS.y(1)).isEqualTo(350);
        assertThat(LANDMARKS.visibility(0)).contains(Visibility.VISIBLE);
        assertThat(LANDMARKS.visibility(1)).contains(Visibility.OCCLUDED);
        assertThat(LANDMARKS.visibility(2)).contains(Visibility.NOT_LABELLED);
    }

    @Test
    void codesWithoutANameHaveNoVisibility() {
        assertThat(LANDMARKS.visibility(3)).isEmpty();
        assertThat(LANDMARKS.visibility(4)).isEmpty();
    }

    @Test
    void labelledIsWhateverIsMoreThanZero() {
        assertThat(LANDMARKS.isLabelled(1)).isTrue();
        assertThat(LANDMARKS.isLabelled(2)).isFalse();
        assertThat(LANDMARKS.labelled()).isEqualTo(4);
    }

    @Test
    void incompletePointsAreRefused() {
        assertThatThrownBy(() -> new Landmarks(Decimals.ofIntegers(1, 2, 2, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected x, y and visibility for each landmark but found 4 numbers");
        assertThat(new Landmarks(Decimals.of()).size()).isZero();
    }
}
