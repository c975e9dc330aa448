package dev.lookbook.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Category;
import dev.lookbook.model.Item;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What samples are, to the image, and what they refuse. */
class SampleTest {
    private static Sample.Builder images(int count) {
        Sample.Builder builder = Sample.builder(7);
        for (int i = 0; i < count; i++) {
            builder.add(i + ".jpg");
        }
        return builder;
    }

    /** Published samples depend on this: the five lowest of StableHash, which a Python script gave too. */
    @Test
    void aSampleNeverChanges() {
        Sample sample = images(20).images(5);
        assertThat(IntStream.range(0, 20).filter(i -> sample.takes(i + ".jpg")).boxed())
                .containsExactly(0, 1, 6, 8, 11);
    }

    @Test
    void aShareIsRoundedToTheNearestNumber() {
        assertThat(images(10).share(0.24).size()).isEqualTo(2);
        assertThat(images(10).share(0.25).size()).isEqualTo(3);
        assertThat(images(10).share(1).size()).isEqualTo(10);
        assertThat(images(10).share(0).size()).isZero();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> images(1).images(-1))
                .withMessage("expected at least 0 images but found -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> images(1).share(1.5))
                .withMessage("expected a share from 0 to 1 but found 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> images(1).share(Double.NaN))
                .withMessage("expected a share from 0 to 1 but found NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> images(1).images(1).takes("0.jpg", "vest"))
                .withMessage("expected one of the 1 strata that were counted but found \"vest\"");
    }

    @Test
    void anImageIsOfItsRarestCategory() {
        RarestCategory rarest = new RarestCategory();
        AnnotatedImage vests = image(Category.of(1, "vest"), Category.of(1, "vest"));
        AnnotatedImage both = image(Category.of(1, "vest"), Category.of(2, "skirt"));
        AnnotatedImage unknown = image(Category.of(2, "skirt"), Category.undefined(9));
        List.of(vests, both, unknown).forEach(rarest::count);

        assertThat(rarest.of(vests)).isEqualTo("vest");
        assertThat(rarest.of(both)).isEqualTo("skirt");
        assertThat(rarest.of(unknown)).isEqualTo("9");
        assertThat(rarest.of(image())).isEmpty();
    }

    private static AnnotatedImage image(Category... categories) {
        return AnnotatedImage.builder()
                .fileName("a.jpg")
                .addItems(Arrays.stream(categories)
                        .map(category -> Item.builder().category(category).build())
                        .toArray(Item[]::new))
                .build();
    }
}
