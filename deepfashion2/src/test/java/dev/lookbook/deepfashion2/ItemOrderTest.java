package dev.lookbook.deepfashion2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.ImmutableAnnotatedImage;
import dev.lookbook.model.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Items may go to the model by number; the way back gives the file's own order. */
class ItemOrderTest {
    private static final Converter<DeepFashion2Image, AnnotatedImage> BY_NUMBER =
            DeepFashion2Converters.toAnnotatedImage(DeepFashion2ItemOrder.NUMBER);
    private static final DeepFashion2Item SKIRT =
            Texts.parse(Texts.image()).items().get(0);

    @Provide
    Arbitrary<DeepFashion2Image> images() {
        return DeepFashion2Samples.images().withoutEdgeCases();
    }

    private static DeepFashion2Image image(String... keys) {
        return Texts.image(Stream.of(keys)
                .map(key -> ImmutableDeepFashion2Item.copyOf(SKIRT).withKey(key))
                .toArray(DeepFashion2Item[]::new));
    }

    private static List<String> keys(AnnotatedImage image) {
        return image.items().stream()
                .map(item ->
                        item.extras().attributes("deepfashion2").text("item").orElseThrow())
                .toList();
    }

    private static List<String> byNumber(String... keys) {
        return keys(BY_NUMBER.convert(image(keys), issue -> {}));
    }

    @Test
    void itemsComeByNumberAndNotByLetter() {
        assertThat(byNumber("item2", "item10", "item1", "item3")).containsExactly("item1", "item2", "item3", "item10");
    }

    @Test
    void numbersMayBeLongOddOrMissing() {
        assertThat(byNumber(
                        "item",
                        "item99999999999999999999",
                        "item-1",
                        "item01",
                        "item00",
                        "item\u0663",
                        "item2",
                        "item1"))
                .containsExactly(
                        "item00",
                        "item01",
                        "item1",
                        "item2",
                        "item99999999999999999999",
                        "item",
                        "item-1",
                        "item\u0663");
    }

    @Test
    void theFilesOrderIsTheDefault() {
        assertThat(keys(DeepFashion2Converters.toAnnotatedImage().convert(image("item2", "item1"), issue -> {})))
                .containsExactly("item2", "item1");
    }

    @Test
    void nothingIsRememberedWhereTheOrderIsTheSame() {
        assertThat(BY_NUMBER.convert(image("item1", "item2"), issue -> {}))
                .isEqualTo(DeepFashion2Converters.toAnnotatedImage().convert(image("item1", "item2"), issue -> {}));
    }

    @Property(tries = 150)
    void theWayBackChangesNoByte(@ForAll("images") DeepFashion2Image image) {
        List<Issue> lost = new ArrayList<>();
        AnnotatedImage model = BY_NUMBER.convert(image, issue -> {});
        DeepFashion2Image back = DeepFashion2Converters.fromAnnotatedImage().convert(model, lost::add);
        assertThat(AnnotationFormatter.format(back)).isEqualTo(AnnotationFormatter.format(image));
        assertThat(lost).isEmpty();
    }

    @Test
    void itemsThatWereAddedOrTakenAwayChangeNothingForTheOthers() {
        AnnotatedImage model = BY_NUMBER.convert(image("item2", "item3", "item1", "item4"), issue -> {});
        Item foreign = Item.builder()
                .category(DeepFashion2Category.SKIRT.category())
                .boundingBox(SKIRT.boundingBox())
                .build();
        List<Item> items = new ArrayList<>(List.of(foreign));
        items.addAll(model.items().subList(1, 4));
        DeepFashion2Image back = DeepFashion2Converters.fromAnnotatedImage()
                .convert(ImmutableAnnotatedImage.copyOf(model).withItems(items), issue -> {});
        assertThat(back.items().stream().map(DeepFashion2Item::key).toList())
                .startsWith("item2", "item3", "item4")
                .hasSize(4);
    }
}
