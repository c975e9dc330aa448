package dev.lookbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.model.Category;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written about items. */
class LabelsTest {

    private static String label(Category category, String confidence) {
        return Labels.of(Item.builder()
                .category(category)
                .confidence(Decimal.parse(confidence))
                .build());
    }

    @ParameterizedTest
    @CsvSource({"0.934, 0.93", "1, 1.00", "0, 0.00", "0.005, 0.01", "97.5, 97.5", "-1, -1", "1e300, 1e300"})
    void confidencesHaveTwoDigits(String confidence, String shown) {
        assertThat(label(Category.of(5, "vest"), confidence)).isEqualTo("vest " + shown);
    }

    @Test
    void aCategoryWithoutANameIsItsId() {
        assertThat(Labels.of(Item.builder().category(Category.undefined(17)).build()))
                .isEqualTo("id 17");
    }

    @Test
    void longNamesHaveAnEndBeforeTheConfidence() {
        String label = label(Category.of(1, "x".repeat(1_000_000)), "0.5");
        assertThat(label).isEqualTo("x".repeat(39) + "… 0.50");
    }

    @Test
    void pairsOfSurrogatesStayTogether() {
        assertThat(Labels.shortened("\ud83d\udc57\ud83d\udc57\ud83d\udc57", 2)).isEqualTo("\ud83d\udc57…");
    }

    @Test
    void everyCharacterOfAsciiHasStrokesWithinItsWidth() {
        for (char c = 0x20; c < 0x7f; c++) {
            String text = String.valueOf(c);
            assertThat(Lettering.canWrite(text)).as(text).isTrue();
            var bounds = Lettering.strokes(text, 0, 0, 9).getBounds2D();
            assertThat(bounds.getMinX()).as(text).isGreaterThanOrEqualTo(0);
            assertThat(bounds.getMaxX()).as(text).isLessThanOrEqualTo(Lettering.width(text, 9) + 0.02);
            assertThat(bounds.getMinY()).as(text).isGreaterThanOrEqualTo(-10);
            assertThat(bounds.getMaxY()).as(text).isLessThanOrEqualTo(3);
        }
        assertThat(Lettering.canWrite("\u00e9")).isFalse();
    }
}
