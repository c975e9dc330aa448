package dev.lookbook.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.internal.BriefText;
import dev.lookbook.testing.OneLine;
import dev.lookbook.testing.Samples;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What JShell, logs and debuggers show of a value is one readable line. */
class ValuesPrintThemselvesTest {
    private static final Category VEST = Category.builder()
            .id(5)
            .name("vest")
            .supercategory("clothes")
            .addLandmarkNames("neck", "hem")
            .addSkeleton(new Category.Edge(1, 2))
            .build();
    private static final Decimals SQUARE = Decimals.ofIntegers(12, 40, 192, 40, 192, 300, 12, 300);
    private static final Item ITEM = Item.builder()
            .category(VEST)
            .confidence(Decimal.parse("0.93"))
            .boundingBox(BoundingBox.ofXyxy(12, 40, 192, 300))
            .landmarks(new Landmarks(Decimals.ofIntegers(new long[3 * 15])))
            .segmentation(new Segmentation.Polygons(List.of(SQUARE, SQUARE)))
            .build();

    @Test
    void anItemSaysWhatAndWhereItIs() {
        assertThat(ITEM).hasToString("Item[vest 0.93, box 12,40 180x260, 15 landmarks, 2 polygons]");
        assertThat(Item.builder()
                        .category(Category.undefined(7))
                        .boundingBox(BoundingBox.ofXywh(0.126, 1e-7, 12.345, 1e12))
                        .segmentation(Rle.of(4, 5, 2, 3))
                        .isCrowd(true)
                        .style(2L)
                        .extras(Attributes.of("a", Value.NULL))
                        .build())
                .hasToString("Item[category 7, box 0.126,1E-7 12.34x1E+12, mask, crowd, style 2, 1 extra]");
    }

    @Test
    void anImageSaysWhatIsInIt() {
        assertThat(AnnotatedImage.builder()
                        .fileName("000001.jpg")
                        .size(new ImageSize(468, 624))
                        .source(ImageSource.SHOP)
                        .pairId(1L)
                        .addItems(ITEM, ITEM)
                        .build())
                .hasToString("AnnotatedImage[000001.jpg, 468x624, shop, pair 1, 2 items: vest, vest]");
    }

    @Test
    void categoriesAreListed() {
        assertThat(VEST).hasToString("Category[vest (5), supercategory clothes, 2 landmarks, 1 edge]");
        assertThat(Category.undefined(5)).hasToString("Category[category 5]");
        assertThat(Categories.of(VEST)).hasToString("Categories[1 category: vest (5)]");
        assertThat(Categories.of()).hasToString("Categories[0 categories]");
        assertThat(Categories.copyOf(Collections.nCopies(100, VEST)).toString())
                .startsWith("Categories[100 categories: vest (5), vest (5), ")
                .endsWith(", vest (5), …]");
    }

    @Test
    void boxesShowTheirNumbersAsTheyAreWritten() {
        assertThat(BoundingBox.ofXyxy(12, 40, 192, 300.5)).hasToString("Xyxy[12.0,40.0 192.0,300.5]");
        assertThat(new BoundingBox.Xywh(Decimals.ofIntegers(12, 40, 180, 260))).hasToString("Xywh[12,40 180x260]");
    }

    @Test
    void shapesSayHowLargeTheyAre() {
        assertThat(new ImageSize(468, 624)).hasToString("ImageSize[468x624]");
        assertThat(new Landmarks(Decimals.ofIntegers(1, 2, 2, 0, 0, 0)))
                .hasToString("Landmarks[2 landmarks, 1 labelled]");
        assertThat(new Segmentation.Polygons(List.of(SQUARE))).hasToString("Polygons[1 polygon, 4 points]");
        assertThat(Rle.of(4, 5, 2, 3, 1, 1)).hasToString("Rle[5x4, 4 pixels, 4 runs]");
        assertThat(Rle.ofCompressed(8, 10, "9173")).hasToString("Rle[10x8, 5 pixels, 4 runs, compressed]");
        assertThat(Rle.of(4, 5, 2, 3).decode()).hasToString("Mask[5x4, 3 pixels]");
    }

    @Test
    void ofALongRowTheFirstNumbersAreShown() {
        assertThat(Decimals.ofIntegers(new long[24]).toString())
                .startsWith("[0, 0, 0")
                .endsWith("0, 0]");
        assertThat(Decimals.ofIntegers(new long[75]).toString())
                .startsWith("[0, 0, 0")
                .endsWith("0, 0, … 75 numbers]")
                .hasSizeLessThan(150);
    }

    @Test
    void attributesLookLikeJson() {
        Attributes attributes = Attributes.builder()
                .put("license", Value.of(3))
                .put("tags", Value.of(List.of(Value.of("red"), Value.of(true), Value.NULL)))
                .build();
        assertThat(attributes).hasToString("{\"license\": 3, \"tags\": [\"red\", true, null]}");
        assertThat(Value.of("a\nb")).hasToString("\"a\\u000ab\"");
        assertThat(Value.of(Collections.nCopies(1000, Value.of(350))).toString())
                .startsWith("[350, 350, ")
                .endsWith(", … 1000 values]");
    }

    @Test
    void whatCannotBeSeenIsMadeVisible() {
        assertThat(Category.of(1, "red\u001b[31m\u202evest")).hasToString("Category[red\\u001b[31m\\u202evest (1)]");
        assertThat(AnnotatedImage.builder().fileName("a\r\n.jpg").build())
                .hasToString("AnnotatedImage[a\\u000d\\u000a.jpg, 0 items]");
    }

    @Test
    void ofALongNameTheBeginningIsShownAndOfAFileTheEnd() {
        assertThat(Category.of(1, "v".repeat(1000)).toString())
                .hasSize(70)
                .startsWith("Category[vvv")
                .endsWith("v…]");
        assertThat(AnnotatedImage.builder()
                        .fileName("s3://" + "f/".repeat(500) + "1.jpg")
                        .build()
                        .toString())
                .startsWith("AnnotatedImage[…f/f/")
                .contains("/1.jpg, 0 items");
        assertThat(BriefText.word("\ud83d\udc57".repeat(100), 4)).isEqualTo("\ud83d\udc57…");
    }

    @Test
    void noLocaleMakesADifference() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(ITEM).hasToString("Item[vest 0.93, box 12,40 180x260, 15 landmarks, 2 polygons]");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatIsNestedDeepIsNotFollowedToTheGround() {
        Value deep = Value.of("ground");
        for (int i = 0; i < 60; i++) {
            deep = i % 2 == 0 ? Value.of(List.of(deep, deep)) : Attributes.of("level", deep);
        }

        assertThat(deep.toString())
                .startsWith("{\"level\": [{\"level\": [{\"level\": [")
                .contains("… 1 member");
        OneLine.require(deep);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyValueIsOneShortLine(@ForAll("things") Object thing) {
        OneLine.require(thing);
    }

    @Provide
    Arbitrary<Object> things() {
        Arbitrary<Category> categories = Combinators.combine(Arbitraries.longs(), words(), words())
                .as((id, name, group) -> Category.builder()
                        .id(id)
                        .name(name)
                        .supercategory(group)
                        .build());
        Arbitrary<BoundingBox> boxes = Arbitraries.oneOf(Samples.cornerBoxes(), Samples.sizedBoxes());
        Arbitrary<Decimals> rows = Samples.decimals().list().ofMaxSize(90).map(Decimals::copyOf);
        Arbitrary<Item> items = Combinators.combine(
                        categories, boxes.optional(), Samples.polygons(), Samples.attributes(), Samples.decimals())
                .as(ValuesPrintThemselvesTest::item);
        Arbitrary<AnnotatedImage> images = Combinators.combine(
                        words(), items.list().ofMaxSize(40), Samples.attributes())
                .as((name, list, extras) -> AnnotatedImage.builder()
                        .fileName(name)
                        .items(list)
                        .extras(extras)
                        .build());
        return Arbitraries.oneOf(List.<Arbitrary<Object>>of(
                categories.map(Object.class::cast),
                categories.list().ofMaxSize(40).map(Categories::copyOf),
                boxes.map(Object.class::cast),
                rows.map(Object.class::cast),
                deepValues().map(Object.class::cast),
                items.map(Object.class::cast),
                images.map(Object.class::cast)));
    }

    private static Item item(
            Category category,
            Optional<BoundingBox> box,
            Segmentation.Polygons polygons,
            Attributes extras,
            Decimal confidence) {
        return Item.builder()
                .category(category)
                .boundingBox(box)
                .segmentation(polygons)
                .extras(extras)
                .confidence(confidence)
                .build();
    }

    /** Short and long, with every kind of character and half of one. */
    private static Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Samples.texts(),
                Arbitraries.strings().ofMaxLength(300),
                Arbitraries.strings().withChars('\ud83d', '\udc57', 'a', '\n').ofMaxLength(300));
    }

    private static Arbitrary<Value> deepValues() {
        Arbitrary<Value> leaves = Arbitraries.oneOf(words().map(Value::of), Samples.values());
        return Arbitraries.oneOf(
                leaves,
                leaves.list().ofMaxSize(40).map(Value::of),
                Arbitraries.maps(words(), leaves).ofMaxSize(8).map(members -> {
                    Attributes.Builder attributes = Attributes.builder();
                    members.forEach(attributes::put);
                    return attributes.build();
                }));
    }
}
