package dev.lookbook.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.Item;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Categories take the ids of another dataset's, as results take those of their ground truth. */
class AlignCategoriesTest {
    private static final Category VEST = Category.builder()
            .id(3)
            .name("vest")
            .supercategory("clothes")
            .addAliases("tank top")
            .build();
    private static final Categories TRUTH = Categories.of(VEST, Category.of(1, "skirt"));

    private final List<Issue> issues = new ArrayList<>();

    private static List<String> aligned(Category... source) {
        return mapping(source).categories().asList().stream()
                .map(category -> category.id() + " " + category.name())
                .toList();
    }

    private static CategoryMapping mapping(Category... source) {
        return CategoryMapper.identity().alignTo(TRUTH).on(Categories.of(source));
    }

    private Category converted(CategoryMapping mapping, Category category) {
        AnnotatedImage image = AnnotatedImage.builder()
                .fileName("1.jpg")
                .addItems(Item.builder().category(category).build())
                .build();
        return mapping.convert(image, issues::add).items().get(0).category();
    }

    @Test
    void aNameMeansTheOthersCategoryWhateverItsId() {
        Category skirt = Category.of(3, "skirt");
        CategoryMapping mapping = mapping(Category.of(1, "vest"), skirt);

        assertThat(mapping.categories()).isEqualTo(TRUTH);
        assertThat(converted(mapping, Category.of(1, "vest"))).isEqualTo(VEST);
        assertThat(converted(mapping, skirt)).isEqualTo(Category.of(1, "skirt"));
        assertThat(issues).isEmpty();
    }

    @Test
    void allOfTheOthersCategoriesAreThere() {
        assertThat(aligned()).containsExactly("3 vest", "1 skirt");
        assertThat(aligned(Category.of(0, "skirt"))).containsExactly("3 vest", "1 skirt");
    }

    @Test
    void whatTheOtherLacksFollowsWithItsOwnIdOrAFreeOne() {
        assertThat(aligned(Category.of(7, "sling"), Category.of(1, "shorts"), Category.of(3, "trousers")))
                .containsExactly("3 vest", "1 skirt", "7 sling", "8 shorts", "9 trousers");
    }

    @Test
    void aNameThatIsNearlyTheSameIsTheSameUnlessThatIsThereItself() {
        assertThat(aligned(Category.of(0, "Tank Top"))).containsExactly("3 vest", "1 skirt");
        assertThat(aligned(Category.of(0, "Vest"), Category.of(2, "vest")))
                .containsExactly("3 vest", "1 skirt", "0 Vest");
    }

    @Test
    void oneNameUnderTwoIdsIsOneAfterwardsAndSaid() {
        CategoryMapping mapping = mapping(Category.of(0, "vest"), Category.of(5, "vest"));

        assertThat(mapping.categories()).isEqualTo(TRUTH);
        assertThat(converted(mapping, Category.of(0, "vest"))).isEqualTo(VEST);
        assertThat(converted(mapping, Category.of(5, "vest"))).isEqualTo(VEST);
        assertThat(issues).extracting(Issue::code).containsExactly(CategoryMapping.MERGED);
    }

    @Test
    void whatHasNoNameStaysAndWhoTakesItsIdIsSaid() {
        CategoryMapping mapping = mapping(Category.undefined(3));

        assertThat(converted(mapping, Category.undefined(3))).isEqualTo(Category.undefined(3));
        assertThat(issues).extracting(Issue::code).containsExactly(CategoryMapping.ID_CLASH);
    }

    @Test
    void laterStepsSeeTheOthersCategories() {
        Categories left = CategoryMapper.identity()
                .alignTo(TRUTH)
                .merge("skirt", "vest")
                .on(Categories.of(Category.of(0, "skirt")))
                .categories();

        assertThat(left).isEqualTo(Categories.of(VEST));
    }
}
