package dev.lookbook.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Item;
import dev.lookbook.model.Landmarks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryMappingTest {
    private static final Category VEST = Category.builder()
            .id(5)
            .name("vest")
            .addLandmarkNames("neck", "left_hem", "right_hem")
            .build();
    private static final Category SLING = Category.builder()
            .id(6)
            .name("sling")
            .addLandmarkNames("strap", "right_hem", "left_hem")
            .build();
    private static final Category SHORTS = Category.of(7, "shorts");
    private static final Categories SOURCE = Categories.of(VEST, SLING, SHORTS);

    private final List<Issue> issues = new ArrayList<>();

    private static Item item(Category category, long... landmarks) {
        return Item.builder()
                .category(category)
                .landmarks(new Landmarks(Decimals.ofIntegers(landmarks)))
                .location(Location.of("000001.json").at("/item1"))
                .build();
    }

    private List<Item> map(CategoryMapper mapper, Item... items) {
        AnnotatedImage image =
                AnnotatedImage.builder().fileName("000001.jpg").addItems(items).build();
        return mapper.on(SOURCE).convert(image, issues::add).items();
    }

    private static Issue info(String code, String pointer, String message) {
        return Issue.info(code, Location.of("000001.json").at(pointer), message);
    }

    @Test
    void itemsOfUnmentionedCategoriesStayAsTheyAre() {
        Item item = item(VEST, 1, 2, 2, 0, 0, 0, 3, 4, 1);
        assertThat(map(CategoryMapper.identity().drop(List.of("shorts")), item)).containsExactly(item);
        assertThat(issues).isEmpty();
    }

    @Test
    void anImageStaysWhenAllItsItemsAreLeftOut() {
        assertThat(map(CategoryMapper.identity().drop(List.of("shorts")), item(SHORTS)))
                .isEmpty();
        assertThat(issues)
                .containsExactly(
                        info("drop-category", "/item1", "left out, because its category \"shorts\" was dropped"));
    }

    @Test
    void renamedAndRenumberedItemsGetTheNewCategory() {
        List<Item> items = map(CategoryMapper.identity().rename("vest", "tank").renumber(1), item(VEST, 1, 2, 2));
        Category tank = Category.builder().from(VEST).id(1).name("tank").build();
        assertThat(items).containsExactly(item(tank, 1, 2, 2));
        assertThat(issues).isEmpty();
    }

    @Test
    void mergedLandmarksGoToTheLandmarksOfTheSameName() {
        List<Item> items =
                map(CategoryMapper.identity().merge("sling", "vest"), item(SLING, 9, 9, 0, 1, 2, 2, 3, 4, 1));
        assertThat(items).containsExactly(item(VEST, 0, 0, 0, 3, 4, 1, 1, 2, 2));
        assertThat(issues).containsExactly(info("merge-category", "/item1", "\"sling\" was merged into \"vest\""));
    }

    @Test
    void labelledLandmarksWithoutAPlaceAreDroppedAndSaid() {
        List<Item> items =
                map(CategoryMapper.identity().merge("sling", "vest"), item(SLING, 9, 9, 1, 1, 2, 2, 3, 4, 1, 7, 7, 2));
        assertThat(items).containsExactly(item(VEST, 0, 0, 0, 3, 4, 1, 1, 2, 2));
        assertThat(issues)
                .containsExactly(
                        info("merge-category", "/item1", "\"sling\" was merged into \"vest\""),
                        info(
                                "drop-landmarks",
                                "/item1/landmarks",
                                "left out 2 labelled landmarks of \"sling\", which \"vest\" has no place for: strap, number 4"));
    }

    @Test
    void numbersOfCarriedLandmarksKeepTheirText() {
        Item sling = Item.builder()
                .from(item(SLING))
                .landmarks(new Landmarks(Decimals.builder()
                        .add("0.0")
                        .add("0.0")
                        .add("0.0")
                        .add("350.0")
                        .add("1e2")
                        .add("2.0")
                        .build()))
                .build();
        Item vest = map(CategoryMapper.identity().merge("sling", "vest"), sling).get(0);
        assertThat(vest.landmarks().orElseThrow().xyv()).hasToString("[0, 0, 0, 0, 0, 0, 350.0, 1e2, 2.0]");
    }

    @Test
    void aTargetWithoutLandmarkNamesTakesNoLandmarks() {
        List<Item> items = map(
                CategoryMapper.identity().merge("sling", "shorts"),
                item(SLING, 9, 9, 1, 1, 2, 2, 3, 4, 1),
                item(SLING, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        Item bare = Item.builder()
                .category(SHORTS)
                .location(Location.of("000001.json").at("/item1"))
                .build();
        assertThat(items).containsExactly(bare, bare);
        assertThat(issues)
                .extracting(Issue::code)
                .containsExactly("merge-category", "drop-landmarks", "merge-category");
    }

    @Test
    void landmarksAreKeptWhereBothCategoriesNameThemAlike() {
        Categories nameless = Categories.of(Category.of(1, "a"), Category.of(2, "b"));
        AnnotatedImage image = AnnotatedImage.builder()
                .fileName("1.jpg")
                .addItems(item(Category.of(1, "a"), 1, 2, 2))
                .build();
        CategoryMapping mapping = CategoryMapper.identity().merge("a", "b").on(nameless);
        assertThat(mapping.convert(image, issues::add).items()).containsExactly(item(Category.of(2, "b"), 1, 2, 2));
    }

    @Test
    void landmarksSkipTheCategoriesBetweenTwoMerges() {
        Category top =
                Category.builder().id(8).name("top").addLandmarkNames("strap").build();
        CategoryMapping mapping = CategoryMapper.identity()
                .merge("sling", "shorts")
                .merge("shorts", "top")
                .on(Categories.of(SLING, SHORTS, top));
        AnnotatedImage image = AnnotatedImage.builder()
                .fileName("1.jpg")
                .addItems(item(SLING, 9, 9, 1))
                .build();
        assertThat(mapping.convert(image, issues::add).items()).containsExactly(item(top, 9, 9, 1));
    }

    @Test
    void itemsOfUndefinedCategoriesStayAsTheyAre() {
        Item item = item(Category.undefined(99), 1, 2, 2);
        assertThat(map(CategoryMapper.identity().keep(List.of("vest")).renumber(1), item))
                .containsExactly(item);
        assertThat(issues).isEmpty();
    }

    @Test
    void anUndefinedCategoryWhoseIdIsTakenIsWarnedOf() {
        Item item = item(Category.undefined(1));
        assertThat(map(CategoryMapper.identity().renumber(1), item)).containsExactly(item);
        assertThat(issues)
                .containsExactly(Issue.warning(
                        "clash-category",
                        Location.of("000001.json").at("/item1"),
                        "category 1 is not defined, and is now the id of \"vest\""));
    }

    @Test
    void itemsOfForeignCategoriesAreRefused() {
        assertThatThrownBy(() -> map(CategoryMapper.identity().renumber(1), item(Category.of(5, "skirt"))))
                .isInstanceOf(DatasetException.class)
                .hasMessage("000001.json at /item1: expected one of the categories \"vest\", \"sling\", \"shorts\""
                        + " but found \"skirt\" (id 5)");
    }
}
