package dev.lookbook.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CategoryMapperTest {
    private static final Categories SOURCE = Categories.of(
            Category.builder()
                    .id(1)
                    .name("short_sleeved_shirt")
                    .addAliases("short sleeve top")
                    .build(),
            Category.of(5, "vest"),
            Category.of(6, "sling"),
            Category.of(12, "vest_dress"));

    private static List<String> left(CategoryMapper mapper) {
        return left(mapper, SOURCE);
    }

    private static List<String> left(CategoryMapper mapper, Categories source) {
        return mapper.on(source).categories().asList().stream()
                .map(category -> category.id() + " " + category.name())
                .toList();
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void identityLeavesAllCategoriesAsTheyAre() {
        assertThat(CategoryMapper.identity().isIdentity()).isTrue();
        assertThat(CategoryMapper.identity().on(SOURCE).categories()).isEqualTo(SOURCE);
    }

    @Test
    void aMapperWithAStepIsNotTheIdentity() {
        assertThat(CategoryMapper.identity().renumber(1).isIdentity()).isFalse();
        assertThat(CategoryMapper.identity().drop(List.of()).isIdentity()).isTrue();
    }

    @Test
    void aStepGivesANewMapper() {
        CategoryMapper mapper = CategoryMapper.identity().drop(List.of("sling"));
        assertThat(left(mapper.drop(List.of("vest")))).containsExactly("1 short_sleeved_shirt", "12 vest_dress");
        assertThat(left(mapper)).containsExactly("1 short_sleeved_shirt", "5 vest", "12 vest_dress");
    }

    @Test
    void mergeLeavesOneIdAndOneName() {
        assertThat(left(CategoryMapper.identity().merge("sling", "vest")))
                .containsExactly("1 short_sleeved_shirt", "5 vest", "12 vest_dress");
    }

    @Test
    void mergeIntoANewNameKeepsTheFirstId() {
        assertThat(left(CategoryMapper.identity().merge("sling", "tank").merge("vest", "tank")))
                .containsExactly("1 short_sleeved_shirt", "6 tank", "12 vest_dress");
    }

    @Test
    void mergeMendsIdsThatShareAName() {
        Categories careless = Categories.of(Category.of(5, "vest"), Category.of(6, "vest"), Category.of(7, "shorts"));
        assertThat(left(CategoryMapper.identity().merge("vest", "vest"), careless))
                .containsExactly("5 vest", "7 shorts");
        assertThat(left(CategoryMapper.identity().merge("shorts", "vest"), careless))
                .containsExactly("5 vest");
        assertThat(left(CategoryMapper.identity().merge("vest", "tank"), careless))
                .containsExactly("5 tank", "7 shorts");
    }

    @Test
    void mergingACategoryWithItselfChangesNothing() {
        CategoryMapper mapper = CategoryMapper.identity().merge("short sleeve top", "short_sleeved_shirt");
        assertThat(mapper.on(SOURCE).categories()).isEqualTo(SOURCE);
    }

    @Test
    void namesAreFoundInAnySpelling() {
        assertThat(left(CategoryMapper.identity().drop(List.of("Vest-Dress", "short sleeve top"))))
                .containsExactly("5 vest", "6 sling");
    }

    @Test
    void theVeryNameGoesBeforeOtherSpellings() {
        Categories source = Categories.of(Category.of(1, "Vest"), Category.of(2, "vest"));
        assertThat(left(CategoryMapper.identity().drop(List.of("vest")), source))
                .containsExactly("1 Vest");
    }

    @Test
    void aSpellingOfTwoCategoriesIsRefused() {
        Categories source = Categories.of(Category.of(1, "Vest"), Category.of(2, "vest"));
        assertRefused(
                () -> CategoryMapper.identity().drop(List.of("VEST")).on(source),
                "expected the name of one category but found \"VEST\", which means \"Vest\", \"vest\"");
    }

    @Test
    void renameKeepsTheIdAndForgetsOtherNames() {
        CategoryMapper mapper = CategoryMapper.identity().rename("short sleeve top", "tee");
        assertThat(left(mapper)).containsExactly("1 tee", "5 vest", "6 sling", "12 vest_dress");
        assertThat(mapper.on(SOURCE).categories().byName("short sleeve top")).isEmpty();
    }

    @Test
    void renameToAnotherSpellingOfItsNameIsAllowed() {
        assertThat(left(CategoryMapper.identity().rename("vest_dress", "Vest dress")))
                .contains("12 Vest dress");
    }

    @Test
    void renameToAnotherCategorysNameIsRefused() {
        assertRefused(
                () -> CategoryMapper.identity().rename("sling", "Vest").on(SOURCE),
                "expected a new name for \"sling\" but \"Vest\" is what another category is called; "
                        + "merge them instead");
    }

    @Test
    void renameOfANameThatIdsShareIsRefused() {
        Categories careless = Categories.of(Category.of(5, "vest"), Category.of(6, "vest"));
        assertRefused(
                () -> CategoryMapper.identity().rename("vest", "tank").on(careless),
                "expected one category called \"vest\" but found 2; merge them instead");
    }

    @Test
    void keepDropsAllOthers() {
        assertThat(left(CategoryMapper.identity().keep(List.of("sling", "vest"))))
                .containsExactly("5 vest", "6 sling");
    }

    @Test
    void renumberCountsInOrder() {
        assertThat(left(CategoryMapper.identity().drop(List.of("vest")).renumber(0)))
                .containsExactly("0 short_sleeved_shirt", "1 sling", "2 vest_dress");
    }

    @Test
    void stepsSeeWhatTheStepsBeforeThemLeft() {
        assertThat(left(CategoryMapper.identity().rename("vest", "tank").rename("sling", "vest")))
                .containsExactly("1 short_sleeved_shirt", "5 tank", "6 vest", "12 vest_dress");
        assertRefused(
                () -> CategoryMapper.identity()
                        .merge("sling", "vest")
                        .rename("sling", "top")
                        .on(SOURCE),
                "expected one of the categories \"short_sleeved_shirt\", \"vest\", \"vest_dress\" but found \"sling\"");
    }

    @Test
    void unknownNamesAreRefusedByEveryStep() {
        String message = "expected one of the categories \"short_sleeved_shirt\", \"vest\", \"sling\", \"vest_dress\""
                + " but found \"slng\"";
        CategoryMapper none = CategoryMapper.identity();
        assertRefused(() -> none.merge("slng", "vest").on(SOURCE), message);
        assertRefused(() -> none.merge("slng", "new").on(SOURCE), message);
        assertRefused(() -> none.rename("slng", "new").on(SOURCE), message);
        assertRefused(() -> none.drop(List.of("vest", "slng")).on(SOURCE), message);
        assertRefused(() -> none.keep(List.of("vest", "slng")).on(SOURCE), message);
    }

    @Test
    void blankNamesAreRefusedAtOnce() {
        String message = "expected a category's name but found a blank one";
        CategoryMapper none = CategoryMapper.identity();
        assertRefused(() -> none.merge(" ", "vest"), message);
        assertRefused(() -> none.merge("vest", ""), message);
        assertRefused(() -> none.rename("", "vest"), message);
        assertRefused(() -> none.rename("vest", ""), message);
        assertRefused(() -> none.drop(List.of("")), message);
        assertRefused(() -> none.keep(List.of("")), message);
    }

    @Test
    void keepingNothingIsRefused() {
        assertRefused(
                () -> CategoryMapper.identity().keep(List.of()),
                "expected the names of categories to keep but found none");
    }

    @Test
    void categoriesWithoutANameAreOutOfReach() {
        Categories source = Categories.of(Category.of(1, "vest"), Category.undefined(7), Category.of(9, "sling"));
        assertThat(left(CategoryMapper.identity().keep(List.of("sling")).renumber(3), source))
                .containsExactly("7 ", "3 sling");
    }
}
