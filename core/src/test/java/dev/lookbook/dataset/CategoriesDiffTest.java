package dev.lookbook.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Issue;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.ImmutableCategory;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Categories are compared by name, whatever their order. */
class CategoriesDiffTest {
    private static final Category VEST = Category.of(5, "vest");
    private static final Category SKIRT = Category.of(9, "skirt");

    @Test
    void orderAndAliasesMakeNoDifference() {
        Category known = ImmutableCategory.copyOf(VEST).withAliases("top");

        assertThat(differences(Categories.of(VEST, SKIRT), Categories.of(SKIRT, known)))
                .isEmpty();
    }

    @Test
    void eachDifferenceHasItsCode() {
        Category other = Category.builder()
                .id(4)
                .name("vest")
                .supercategory("clothes")
                .addLandmarkNames("neck")
                .addSkeleton(new Category.Edge(1, 1))
                .extras(Attributes.of("x", Value.of(true)))
                .build();

        assertThat(differences(Categories.of(VEST, SKIRT), Categories.of(other, Category.of(1, "sling"))))
                .extracting(issue -> issue.code() + " | " + issue.message())
                .containsExactly(
                        "category-differs | category \"vest\" (5): id 5 -> 4; supercategory nothing -> clothes; landmark"
                                + " names: 0 -> 1; skeleton: 0 -> 1; extras/x nothing -> true",
                        "category-only-in-first | category \"skirt\" (9) is only in the first",
                        "category-only-in-second | category \"sling\" (1) is only in the second");
    }

    @Test
    void ofLongListsTheFirstDifferenceIsTold() {
        ImmutableCategory known = ImmutableCategory.copyOf(VEST)
                .withLandmarkNames("neck", "hem", "cuff")
                .withSkeleton(new Category.Edge(1, 2));
        Category other = known.withLandmarkNames("neck", "2", "3").withSkeleton(new Category.Edge(1, 3));

        assertThat(differences(Categories.of(known), Categories.of(other)))
                .extracting(Issue::message)
                .containsExactly(
                        "category \"vest\" (5): landmark names: 2 of 3 differ, such as hem -> 2; skeleton: 1 of 1"
                                + " differ, such as 1-2 -> 1-3");
        assertThat(differences(
                        DatasetDiff.builder()
                                .ignore(List.of(DiffField.LANDMARKS))
                                .build(),
                        Categories.of(known),
                        Categories.of(other)))
                .isEmpty();
        assertThat(differences(
                        DatasetDiff.builder()
                                .ignore(List.of(DiffField.CATEGORY))
                                .build(),
                        Categories.of(VEST),
                        Categories.of(SKIRT)))
                .isEmpty();
    }

    @Test
    void aNameThatComesTwiceIsComparedInItsOrder() {
        Categories twice = Categories.of(VEST, Category.of(6, "vest"));

        assertThat(differences(twice, twice)).isEmpty();
        assertThat(differences(twice, Categories.of(VEST)))
                .extracting(Issue::code)
                .containsExactly(DatasetDiff.CATEGORY_ONLY_IN_FIRST);
    }

    private static List<Issue> differences(Categories first, Categories second) {
        return differences(DatasetDiff.standard(), first, second);
    }

    private static List<Issue> differences(DatasetDiff diff, Categories first, Categories second) {
        List<Issue> issues = new ArrayList<>();
        diff.compare(first, second, issues::add);
        return issues;
    }
}
