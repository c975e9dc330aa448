package dev.lookbook.rekognition.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.io.Location;
import dev.lookbook.manifest.ManifestConverters;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.manifest.ManifestOptions;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.ImageSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DetectionConvertersTest {
    private static final Categories CATEGORIES =
            Categories.of(Category.of(1, "short_sleeved_shirt"), Category.of(9, "skirt"));
    private static final ImageSize SIZE = new ImageSize(400, 200);

    private final List<Issue> issues = new ArrayList<>();

    private static Detection box(String label, double left, double top, double width, double height) {
        return new Detection(label, Decimal.parse("98.5"), Optional.of(new RatioBox(left, top, width, height)));
    }

    private static PictureDetections seen(Detection... detections) {
        return new PictureDetections("000001.jpg", Optional.of(SIZE), List.of(detections));
    }

    private AnnotatedImage convert(PictureDetections seen) {
        return DetectionConverters.toAnnotatedImage(CATEGORIES).convert(seen, issues::add);
    }

    @Test
    void detectionsBecomeItemsWithBoxesInPixelsAndAConfidence() {
        AnnotatedImage image = convert(seen(
                box("skirt", 0.25, 0.5, 0.5, 0.25),
                new Detection("short sleeved shirt", Decimal.parse("70.0"), Optional.empty())));

        assertThat(image.fileName()).isEqualTo("000001.jpg");
        assertThat(image.size()).contains(SIZE);
        assertThat(image.items()).hasSize(2);
        assertThat(image.items().get(0).category().id()).isEqualTo(9);
        assertThat(image.items().get(0).boundingBox()).contains(BoundingBox.ofXywh(100, 100, 200, 50));
        assertThat(image.items().get(0).confidence()).contains(Decimal.parse("0.985"));
        assertThat(image.items().get(1).category().id()).isEqualTo(1);
        assertThat(image.items().get(1).boundingBox()).isEmpty();
        assertThat(image.items().get(1).confidence()).contains(Decimal.parse("0.7"));
        assertThat(issues).isEmpty();
    }

    @Test
    void boxesAreCutToThePictureAndThatIsSaid() {
        AnnotatedImage image = convert(
                seen(box("skirt", -0.25, 0.5, 0.5, 1), box("skirt", 1.5, 0, 0.25, 1), box("hat", 0, 0, 0.5, 0.5)));

        assertThat(image.items()).hasSize(1);
        assertThat(image.items().get(0).boundingBox()).contains(BoundingBox.ofXywh(0, 100, 100, 100));
        Location place = Location.of("000001.jpg");
        assertThat(issues)
                .containsExactly(
                        Issue.info(
                                "clip-box",
                                place.child(0),
                                "expected a box within the picture but found RatioBox[-0.25,0.5 0.5x1.0]; its part inside"
                                        + " is kept"),
                        Issue.warning(
                                "box-outside",
                                place.child(1),
                                "expected a box in the picture but found RatioBox[1.5,0.0 0.25x1.0]; it is left out"),
                        Issue.warning(
                                "unknown-label",
                                place.child(2),
                                "expected one of the categories \"short_sleeved_shirt\", \"skirt\" but found the label"
                                        + " \"hat\"; it is left out"));
    }

    @Test
    void ratiosDoNotBecomePixelsWithoutASize() {
        PictureDetections seen =
                new PictureDetections("s3://bucket/a.jpg", Optional.empty(), List.of(box("skirt", 0, 0, 0.5, 0.5)));

        assertThatThrownBy(() -> convert(seen))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        "s3://bucket/a.jpg: expected the picture's size, for boxes are detected in ratios of it, but it"
                                + " is not known; say where to find sizes");
        AnnotatedImage found = DetectionConverters.toAnnotatedImage(
                        CATEGORIES, ImageSizes.of(Map.of("s3://bucket/a.jpg", SIZE)))
                .convert(seen, issues::add);
        assertThat(found.items().get(0).boundingBox()).contains(BoundingBox.ofXywh(0, 0, 200, 100));
        assertThat(convert(new PictureDetections("a", Optional.empty(), List.of()))
                        .items())
                .isEmpty();
    }

    @Test
    void detectionsAreWrittenAsAManifest() {
        ManifestEntry entry = DetectionConverters.toAnnotatedImage(CATEGORIES)
                .andThen(ManifestConverters.fromAnnotatedImage(
                        ManifestOptions.builder().s3Prefix("s3://bucket/").build(), CATEGORIES))
                .convert(seen(box("skirt", 0.25, 0.5, 0.5, 0.25)), issues::add);

        assertThat(entry.sourceRef()).contains("s3://bucket/000001.jpg");
        assertThat(entry.detections().get(0).boxes().get(0).confidence()).contains(Decimal.parse("0.985"));
    }

    @Test
    void ratiosThatAreNoneAreRefused() {
        assertThatThrownBy(() -> new RatioBox(0, 0, -0.5, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected ratios with a size of at least 0 but found [0.0, 0.0, -0.5, 1.0]");
        assertThatThrownBy(() -> new RatioBox(Double.NaN, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RatioBox(10, 20, 30, 40))
                .as("pixels")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "expected ratios of the picture's size, with edges from -1 to 2, but found [10.0, 20.0, 30.0,"
                                + " 40.0]");
        assertThat(new RatioBox(-1, -0.5, 3, 2.5).clipped()).isEqualTo(new RatioBox(0, 0, 1, 1));
    }

    @Property(tries = 1000)
    void whatIsLeftOfABoxLiesInThePictureAndInTheBox(
            @ForAll @DoubleRange(min = -1, max = 2) double left,
            @ForAll @DoubleRange(min = -1, max = 2) double top,
            @ForAll @DoubleRange(min = 0, max = 3) double most,
            @ForAll @DoubleRange(min = 0, max = 3) double tallest,
            @ForAll @IntRange(min = 64, max = 4096) int side) {
        double width = Math.min(most, 1.999 - Math.min(left, 1.999));
        double height = Math.min(tallest, 1.999 - Math.min(top, 1.999));
        RatioBox box = new RatioBox(left, top, width, height);
        RatioBox clipped = box.clipped();
        double slack = 1e-9;

        assertThat(clipped.left()).isBetween(0.0, 1.0);
        assertThat(clipped.top()).isBetween(0.0, 1.0);
        assertThat(clipped.left() + clipped.width()).isLessThanOrEqualTo(1 + slack);
        assertThat(clipped.top() + clipped.height()).isLessThanOrEqualTo(1 + slack);
        assertThat(clipped.width()).isLessThanOrEqualTo(width + slack);
        assertThat(clipped.height()).isLessThanOrEqualTo(height + slack);
        assertThat(clipped.clipped().width()).isCloseTo(clipped.width(), org.assertj.core.data.Offset.offset(slack));
        ImageSize size = new ImageSize(side, 2 * side);
        assertThat(box.toPixels(size).width()).isEqualTo(width * side);
        assertThat(box.toPixels(size).height()).isEqualTo(height * 2 * side);
    }
}
