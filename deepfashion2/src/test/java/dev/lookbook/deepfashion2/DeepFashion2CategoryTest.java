package dev.lookbook.deepfashion2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lookbook.model.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeepFashion2CategoryTest {

    @Test
    void landmarksOfAllCategoriesLieBackToBack() {
        int offset = 0;
        for (DeepFashion2Category category : DeepFashion2Category.values()) {
            assertThat(category.landmarkOffset()).isEqualTo(offset);
            assertThat(category.landmarkNames())
                    .hasSize(category.landmarkCount())
                    .doesNotHaveDuplicates();
            offset += category.landmarkCount();
        }
        assertThat(offset).isEqualTo(DeepFashion2Category.ALL_LANDMARKS);
    }

    @Test
    void idsAreFoundAndOthersAreNot() {
        for (DeepFashion2Category category : DeepFashion2Category.values()) {
            assertThat(DeepFashion2Category.ofId(category.id())).contains(category);
        }
        assertThat(DeepFashion2Category.ofId(0)).isEmpty();
        assertThat(DeepFashion2Category.ofId(14)).isEmpty();
        assertThat(DeepFashion2Category.ofId(Long.MIN_VALUE)).isEmpty();
        assertThat(DeepFashion2Category.ofId(0x1_0000_0001L)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "short sleeve top, SHORT_SLEEVE_TOP",
        "short_sleeved_shirt, SHORT_SLEEVE_TOP",
        "short sleeved top, SHORT_SLEEVE_TOP",
        "short_sleeve_shirt, SHORT_SLEEVE_TOP",
        "'  LONG-Sleeve  Outwear ', LONG_SLEEVE_OUTWEAR",
        "long_sleeved_dress, LONG_SLEEVE_DRESS",
        "Vest Dress, VEST_DRESS",
        "sling-dress, SLING_DRESS"
    })
    void namesOfBothVocabulariesAndTheirMixturesAreFound(String name, DeepFashion2Category expected) {
        assertThat(DeepFashion2Category.ofName(name)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "top", "shirt", "dress", "short sleeve", "vestdress"})
    void otherNamesAreNotFound(String name) {
        assertThat(DeepFashion2Category.ofName(name)).isEmpty();
    }

    @Test
    void theCommonCategoryHasTheCocoNameAndIsKnownByTheOthers() {
        Category category = DeepFashion2Category.LONG_SLEEVE_TOP.category();
        assertThat(category.id()).isEqualTo(2);
        assertThat(category.name()).isEqualTo("long_sleeved_shirt");
        assertThat(category.supercategory()).contains("clothes");
        assertThat(category.landmarkNames()).hasSize(33).startsWith("neck_back_center");
        assertThat(category.aliases()).containsExactly("long sleeve top", "long sleeved top", "long_sleeve_shirt");
        for (DeepFashion2Category each : DeepFashion2Category.values()) {
            assertThat(DeepFashion2Category.categories().byName(each.nativeName()))
                    .contains(each.category());
            assertThat(DeepFashion2Category.categories().byId(each.id())).contains(each.category());
        }
    }

    @Test
    void itemsThatCannotBeAreRefused() {
        DeepFashion2Item item = Texts.parse(Texts.image()).items().get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImmutableDeepFashion2Item.copyOf(item).withCategoryId(8))
                .withMessage("expected 42 numbers for \"trousers\" but found 24");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImmutableDeepFashion2Item.copyOf(item).withKey("source"))
                .withMessage("expected an item's key such as \"item1\" but found \"source\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Texts.image(item, item))
                .withMessage("expected each item once but found \"item1\" twice");
    }

    @Test
    void anItemsNameIsItsCategorysUnlessSet() {
        DeepFashion2Item item = Texts.parse(Texts.image()).items().get(0);
        DeepFashion2Item built = DeepFashion2Item.builder()
                .key("item1")
                .segmentation(item.segmentation())
                .scale(2)
                .viewpoint(2)
                .zoomIn(1)
                .landmarks(item.landmarks())
                .style(1)
                .boundingBox(item.boundingBox())
                .categoryId(9)
                .occlusion(1)
                .build();
        assertThat(built).isEqualTo(item);
    }
}
