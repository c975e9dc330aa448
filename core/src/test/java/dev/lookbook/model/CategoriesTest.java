package dev.lookbook.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CategoriesTest {
    private static final Category SHIRT = Category.builder()
            .id(1)
            .name("short_sleeved_shirt")
            .addAliases("short sleeve top", "T-Shirt")
            .build();
    private static final Category VEST = Category.of(5, "vest");
    private static final Categories CATEGORIES = Categories.of(VEST, SHIRT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short_sleeved_shirt",
                "short sleeved shirt",
                "Short-Sleeved_SHIRT",
                " short sleeve top ",
                "t_shirt"
            })
    void aCategoryIsFoundUnderAllItsNames(String name) {
        assertThat(SHIRT.isCalled(name)).isTrue();
        assertThat(CATEGORIES.byName(name)).contains(SHIRT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "shirt", "shortsleevedshirt", "short__sleeved_shirt"})
    void aCategoryIsNotFoundUnderOtherNames(String name) {
        assertThat(SHIRT.isCalled(name)).isFalse();
        assertThat(CATEGORIES.byName(name)).isEmpty();
    }

    @Test
    void spellingDoesNotDependOnTheMachinesLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(SHIRT.isCalled("SHORT SLEEVED SHIRT")).isTrue();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anUndefinedCategoryHasNoNameToBeFoundBy() {
        Category undefined = Category.undefined(7);
        assertThat(undefined.isDefined()).isFalse();
        assertThat(VEST.isDefined()).isTrue();
        assertThat(undefined.isCalled("")).isFalse();
        assertThat(Categories.of(undefined).byName("")).isEmpty();
    }

    @Test
    void categoriesKeepTheirOrder() {
        assertThat(CATEGORIES).containsExactly(VEST, SHIRT);
        assertThat(CATEGORIES.asList()).containsExactly(VEST, SHIRT);
        assertThat(CATEGORIES.names()).isEqualTo("\"vest\", \"short_sleeved_shirt\"");
        assertThat(CATEGORIES.indexOf(SHIRT)).isEqualTo(1);
        assertThat(CATEGORIES.indexOf(Category.of(9, "vest"))).isEqualTo(-1);
    }

    @Test
    void categoriesAreFoundById() {
        assertThat(CATEGORIES.byId(5)).contains(VEST);
        assertThat(CATEGORIES.byId(6)).isEmpty();
    }

    @Test
    void ofTwoWithTheSameIdOrNameTheFirstIsFound() {
        Categories careless = Categories.of(VEST, Category.of(5, "tank"), Category.of(6, "vest"));
        assertThat(careless.byId(5)).contains(VEST);
        assertThat(careless.byName("vest")).contains(VEST);
    }

    @Test
    void categoriesAreEqualWhenTheyAreTheSameInOrder() {
        assertThat(Categories.copyOf(List.of(VEST, SHIRT)))
                .isEqualTo(CATEGORIES)
                .hasSameHashCodeAs(CATEGORIES);
        assertThat(Categories.of(SHIRT, VEST)).isNotEqualTo(CATEGORIES);
    }

    @Test
    void theVeryNameIsFoundBeforeOneThatIsNearlyTheSame() {
        Categories categories = Categories.of(Category.of(0, "Vest"), Category.of(1, "vest"));

        assertThat(categories.byName("vest")).contains(Category.of(1, "vest"));
        assertThat(categories.byName("Vest")).contains(Category.of(0, "Vest"));
        assertThat(categories.byName("VEST")).contains(Category.of(0, "Vest"));
    }
}
