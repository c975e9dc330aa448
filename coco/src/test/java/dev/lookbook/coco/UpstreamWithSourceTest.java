package dev.lookbook.coco;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Issue;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImageSource;
import dev.lookbook.model.Item;
import dev.lookbook.model.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script of DeepFashion2's authors writes with its pull request 64, and what is read of it. */
class UpstreamWithSourceTest {
    private static final Categories CATEGORIES = CocoSamples.CATEGORIES;

    @TempDir
    Path folder;

    private final List<Issue> issues = new ArrayList<>();

    private static AnnotatedImage image(Optional<ImageSource> source) {
        return AnnotatedImage.builder()
                .fileName("000012.jpg")
                .source(source)
                .pairId(5L)
                .addItems(
                        Item.builder()
                                .category(CATEGORIES.asList().get(0))
                                .boundingBox(new BoundingBox.Xyxy(Decimals.ofIntegers(10, 20, 40, 60)))
                                .style(3L)
                                .build(),
                        Item.builder()
                                .category(CATEGORIES.asList().get(1))
                                .boundingBox(new BoundingBox.Xyxy(Decimals.ofIntegers(0, 0, 4, 4)))
                                .build())
                .build();
    }

    private String write(CocoProfile profile, AnnotatedImage image) throws IOException {
        return Coco.write(
                CocoConverters.header(profile, CATEGORIES),
                List.of(CocoConverters.fromAnnotatedImage(profile, CATEGORIES).convert(image, issues::add)));
    }

    private AnnotatedImage read(String annotations) throws IOException {
        try (CocoReader reader = CocoReader.open(Coco.file(folder, Coco.withAnnotations(annotations)))) {
            return CocoConverters.toAnnotatedImage(CATEGORIES)
                    .convert(reader.stream().findFirst().orElseThrow(), issues::add);
        }
    }

    @Test
    void theSourceComesBetweenIdAndPairIdAndNothingElseIsDifferent() throws IOException {
        AnnotatedImage image = image(Optional.of(ImageSource.SHOP));
        String with = write(CocoProfile.UPSTREAM_WITH_SOURCE, image);
        assertThat(issues).isEmpty();
        assertThat(with)
                .contains("\"category_id\": 1, \"id\": 1, \"source\": \"shop\", \"pair_id\": 5, \"image_id\": 12,")
                .contains("\"id\": 2, \"source\": \"shop\", \"pair_id\": 5,");
        assertThat(with.replace("\"source\": \"shop\", ", "")).isEqualTo(write(CocoProfile.UPSTREAM, image));
        assertThat(issues).extracting(Issue::code).containsExactly("drop-source");
    }

    @Test
    void anImageWithoutASourceIsWrittenLikeUpstream() throws IOException {
        AnnotatedImage image = image(Optional.empty());
        assertThat(write(CocoProfile.UPSTREAM_WITH_SOURCE, image)).isEqualTo(write(CocoProfile.UPSTREAM, image));
    }

    @Test
    void theSourceOfAnnotationsIsTheImages() throws IOException {
        AnnotatedImage image = read("{\"id\": 1, \"image_id\": 7, \"category_id\": 1, \"bbox\": [1, 2, 3, 4]},"
                + " {\"id\": 2, \"source\": \"user\", \"image_id\": 7, \"category_id\": 1, \"bbox\": [1, 2, 3, 4]},"
                + " {\"id\": 3, \"source\": \"shop\", \"image_id\": 7, \"category_id\": 1, \"bbox\": [1, 2, 3, 4]}");
        assertThat(image.source()).contains(ImageSource.USER);
        assertThat(image.items().get(1).extras().asMap()).containsOnlyKeys("coco");
        assertThat(image.items().get(2).extras().get("source")).contains(Value.of("shop"));
        CocoRecord back =
                CocoConverters.fromAnnotatedImage(CocoProfile.RICH, CATEGORIES).convert(image, issues::add);
        assertThat(back.annotations())
                .extracting(annotation -> annotation.extras().text("source"))
                .containsExactly(Optional.empty(), Optional.of("user"), Optional.of("shop"));
        assertThat(issues).isEmpty();
    }

    @Test
    void whatIsNoSourceIsAnExtraLikeAnyOther() throws IOException {
        AnnotatedImage image =
                read("{\"id\": 1, \"source\": \"web\", \"image_id\": 7, \"category_id\": 1, \"bbox\": [1, 2, 3, 4]}");
        assertThat(image.source()).isEmpty();
        assertThat(image.items().get(0).extras().get("source")).contains(Value.of("web"));
    }

    @Test
    void anImagesOwnSourceComesFirst() {
        CocoAnnotation annotation = CocoAnnotation.builder()
                .categoryId(1L)
                .extras(Attributes.of("source", Value.of("user")))
                .build();
        CocoImage image = CocoImage.builder()
                .id(1L)
                .fileName("a.jpg")
                .extras(Attributes.of("source", Value.of("shop")))
                .build();
        AnnotatedImage model = CocoConverters.toAnnotatedImage(CATEGORIES)
                .convert(new CocoRecord(image, List.of(annotation)), issues::add);
        assertThat(model.source()).contains(ImageSource.SHOP);
        assertThat(model.items().get(0).extras().get("source")).contains(Value.of("user"));
    }

    @Test
    void thereAndBackIsTheSameFile() throws IOException {
        AnnotatedImage image = image(Optional.of(ImageSource.USER));
        String written = write(CocoProfile.UPSTREAM_WITH_SOURCE, image);
        try (CocoReader reader = CocoReader.open(Coco.file(folder, written))) {
            AnnotatedImage read = CocoConverters.toAnnotatedImage(CATEGORIES)
                    .convert(reader.stream().findFirst().orElseThrow(), issue -> {});
            assertThat(read.source()).contains(ImageSource.USER);
            assertThat(write(CocoProfile.UPSTREAM_WITH_SOURCE, read)).isEqualTo(written);
        }
    }
}
