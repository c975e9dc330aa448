package dev.lookbook.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.ImmutableItem;
import dev.lookbook.model.Item;
import dev.lookbook.model.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the AWS script makes of a COCO file, we make of the same images: byte for byte. */
class AwsScriptTest {
    private static final Category ECHO = Category.of(0, "echo");
    private static final Category DOT = Category.of(1, "echo dot");
    private static final Categories CATEGORIES = Categories.of(ECHO, DOT, Category.of(7, "unused"));

    private static final List<AnnotatedImage> IMAGES = List.of(
            image(
                    "000000242287.jpg",
                    426,
                    640,
                    "2013-11-15 02:41:42",
                    item(ECHO, "19.23", "383.18", "314.5", "244.46")),
            image(
                    "sub dir/000000245915.jpg",
                    640,
                    480,
                    "2013-11-18 02:53:27",
                    item(ECHO, "399", "251", "155", "101"),
                    item(DOT, "86", "65", "220", "334").withIsCrowd(true)),
            image("no_annotations.jpg", 100, 100, "2013-11-18 02:53:27"),
            image(
                    "unknown_category.jpg",
                    100,
                    100,
                    "2013-11-18 02:53:27",
                    item(Category.undefined(99), "-5", "0", "200", "1")));

    @Test
    void theGoldenManifestIsMadeAgain() throws IOException {
        String golden = Files.readString(Manifests.data("coco-script-golden").resolve("out.aws-script.manifest"));
        ManifestOptions options = ManifestOptions.builder()
                .s3Prefix("s3://custom-labels-bucket/images/")
                .jobName("my job")
                .classIds(ManifestOptions.ClassIds.CATEGORY)
                .build();
        Converter<AnnotatedImage, ManifestEntry> converter = ManifestConverters.fromAnnotatedImage(options, CATEGORIES);
        List<Issue> issues = new ArrayList<>();
        List<ManifestEntry> entries = IMAGES.stream()
                .map(image -> converter.convert(image, issues::add))
                .toList();

        assertThat(new String(Manifests.write(entries), StandardCharsets.UTF_8)).isEqualTo(golden);
        assertThat(Manifests.codes(issues)).containsExactly("drop-crowd", "unnamed-class");
        assertThat(issues.get(1).message())
                .isEqualTo(
                        "expected a category with a name but id 99 has none; class_id 99 is written without an entry in the"
                                + " class-map");
    }

    private static AnnotatedImage image(String name, int width, int height, String date, Item... items) {
        return AnnotatedImage.builder()
                .fileName(name)
                .size(new ImageSize(width, height))
                .addItems(items)
                .extras(Attributes.of("coco", Attributes.of("date_captured", Value.of(date))))
                .build();
    }

    private static ImmutableItem item(Category category, String... box) {
        Decimals.Builder numbers = Decimals.builder();
        for (String number : box) {
            numbers.add(number);
        }
        return Item.builder()
                .category(category)
                .boundingBox(new BoundingBox.Xywh(numbers.build()))
                .build();
    }
}
