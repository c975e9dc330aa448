package dev.lookbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import java.awt.Color;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link Palette} claims. The eight colours of Okabe and Ito, made for all eyes, are the yardstick. */
class PaletteTest {
    private static final List<Category> GARMENTS = Garments.CATEGORIES.asList();

    private final Palette palette = Palette.of(Garments.CATEGORIES);

    private double nearest(Eyes eyes, BiPredicate<Category, Category> considered) {
        double nearest = Double.POSITIVE_INFINITY;
        for (Category one : GARMENTS) {
            for (Category other : GARMENTS) {
                if (one.id() < other.id() && considered.test(one, other)) {
                    nearest = Math.min(nearest, eyes.distance(palette.colorOf(one), palette.colorOf(other)));
                }
            }
        }
        return nearest;
    }

    @ParameterizedTest
    @EnumSource
    void thirteenGarmentsAreFurtherApartThanOkabeAndItosEightColours(Eyes eyes) {
        assertThat(nearest(eyes, (one, other) -> true)).isGreaterThan(eyes == Eyes.USUAL ? 0.13 : 0.085);
    }

    @Test
    void theNearestOfOkabeAndItosColoursAreNearerThanThat() {
        assertThat(okabeAndIto(Eyes.DEUTERANOPIA)).isBetween(0.07, 0.085);
    }

    private static double okabeAndIto(Eyes eyes) {
        int[] colors = {0x000000, 0xe69f00, 0x56b4e9, 0x009e73, 0xf0e442, 0x0072b2, 0xd55e00, 0xcc79a7};
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < colors.length; i++) {
            for (int j = 0; j < i; j++) {
                nearest = Math.min(nearest, eyes.distance(new Color(colors[i]), new Color(colors[j])));
            }
        }
        return nearest;
    }

    @ParameterizedTest
    @EnumSource
    void garmentsWithTheSameKindOfLineAreMuchFurtherApart(Eyes eyes) {
        assertThat(nearest(eyes, (one, other) -> palette.lineOf(one) == palette.lineOf(other)))
                .isGreaterThan(0.145);
    }

    @Test
    void lettersAreReadOnEveryColour() {
        for (Category garment : GARMENTS) {
            Color plate = palette.colorOf(garment);
            assertThat(Colors.contrast(plate, Colors.textOn(plate)))
                    .as(garment.name())
                    .isGreaterThan(4.5);
        }
    }

    @Test
    void blackOrWhiteIsReadOnAnyColourThereIs() {
        for (int grey = 0; grey < 256; grey++) {
            Color ground = new Color(grey, grey, grey);
            assertThat(Colors.contrast(ground, Colors.textOn(ground))).isGreaterThan(4.5);
        }
    }

    @Test
    void linesAreSetOffFromPicturesLikeThem() {
        for (Category garment : GARMENTS) {
            Color line = palette.colorOf(garment);
            assertThat(Colors.contrast(line, Colors.casingOf(line)))
                    .as(garment.name())
                    .isGreaterThan(3);
        }
    }

    @Test
    void theFirst52CategoriesAreAllDifferent() {
        List<Category> many = LongStream.range(0, 60)
                .mapToObj(id -> Category.of(id, "category " + id))
                .toList();
        Palette large = Palette.of(Categories.copyOf(many));
        List<String> looks = new ArrayList<>();
        many.forEach(category -> looks.add(large.colorOf(category) + " " + large.lineOf(category)));
        Set<String> first = new HashSet<>(looks.subList(0, 52));
        assertThat(first).hasSize(52);
        assertThat(looks.subList(52, 60)).isEqualTo(looks.subList(0, 8));
    }

    @Test
    void aCategoryIsFoundByItsNameWhateverItsId() {
        Category elsewhere = Category.of(5, "Short_Sleeve_Top");
        assertThat(palette.colorOf(elsewhere)).isEqualTo(palette.colorOf(Garments.category("short sleeve top")));
        assertThat(palette.lineOf(Category.undefined(9))).isEqualTo(palette.lineOf(Garments.category("skirt")));
    }

    @Test
    void aCategoryThatIsNoneOfTheseLooksTheSameEveryTime() {
        Category hat = Category.of(1, "hat");
        assertThat(palette.colorOf(hat))
                .isEqualTo(Palette.of(Garments.CATEGORIES).colorOf(Category.of(77, "hat")));
        assertThat(palette.colorOf(Category.undefined(4711))).isNotNull();
        assertThat(Palette.of(Categories.of()).lineOf(hat)).isNotNull();
    }

    @Test
    void categoriesThatShareANameOrAnIdAreDrawn() {
        Palette shared = Palette.of(Categories.of(Category.of(1, "a"), Category.of(1, "b"), Category.of(2, "a")));
        assertThat(shared.colorOf(Category.of(1, "a"))).isNotEqualTo(shared.colorOf(Category.of(1, "b")));
        assertThat(shared.colorOf(Category.of(2, "a"))).isEqualTo(shared.colorOf(Category.of(1, "a")));
    }
}
