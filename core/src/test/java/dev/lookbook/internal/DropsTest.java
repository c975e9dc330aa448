package dev.lookbook.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImageSource;
import dev.lookbook.model.ImmutableItem;
import dev.lookbook.model.Item;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Occlusion;
import dev.lookbook.model.Scale;
import dev.lookbook.model.Segmentation;
import dev.lookbook.model.Value;
import dev.lookbook.model.Viewpoint;
import dev.lookbook.model.ZoomIn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DropsTest {
    private static final Location PLACE = Location.of("a.json").child("item1");
    private static final Item BARE =
            Item.builder().category(Category.of(1, "vest")).location(PLACE).build();
    private static final Item FULL = ImmutableItem.builder()
            .from(BARE)
            .landmarks(new Landmarks(Decimals.ofIntegers(1, 2, 2)))
            .segmentation(new Segmentation.Polygons(List.of()))
            .style(1L)
            .scale(Scale.SMALL)
            .occlusion(Occlusion.ofCode(1))
            .zoomIn(ZoomIn.ofCode(1))
            .viewpoint(Viewpoint.ofCode(1))
            .isCrowd(true)
            .confidence(Decimal.of(1))
            .build();

    private final List<Issue> issues = new ArrayList<>();

    @Test
    void everyFieldOfAnItemThatIsThereIsReportedAtItsPlace() {
        new Drops("a list").item(FULL, issues::add);
        assertThat(issues)
                .extracting(Issue::code)
                .containsExactly(
                        "drop-landmarks",
                        "drop-segmentation",
                        "drop-style",
                        "drop-scale",
                        "drop-occlusion",
                        "drop-zoom-in",
                        "drop-viewpoint",
                        "drop-crowd",
                        "drop-confidence");
        assertThat(issues)
                .contains(
                        Issue.info(
                                "drop-zoom-in",
                                PLACE.child("zoom_in"),
                                "left out the zoom-in, which a list has no place for"),
                        Issue.info(
                                "drop-crowd",
                                PLACE.child("crowd"),
                                "left out the crowd flag, which a list has no place for"));
    }

    @Test
    void everyFieldOfAnImageThatIsThereIsReported() {
        AnnotatedImage image = AnnotatedImage.builder()
                .fileName("1.jpg")
                .source(ImageSource.SHOP)
                .pairId(1L)
                .location(PLACE)
                .build();
        new Drops("a list").image(image, issues::add);
        assertThat(issues)
                .containsExactly(
                        Issue.info(
                                "drop-source",
                                PLACE.child("source"),
                                "left out the source, which a list has no place for"),
                        Issue.info(
                                "drop-pair-id",
                                PLACE.child("pair_id"),
                                "left out the pair id, which a list has no place for"));
    }

    @Test
    void whatIsCarriedOrNotThereIsNotReported() {
        new Drops("a list", Drops.Field.values()).item(FULL, issues::add);
        new Drops("a list").item(BARE, issues::add);
        new Drops("a list").attributes(Attributes.of(), PLACE, issues::add);
        assertThat(issues).isEmpty();
    }

    @Test
    void attributesAreReportedByTheirNames() {
        Attributes attributes = Attributes.of("x", Value.NULL).with("y", Value.NULL);
        new Drops("a list").attributes(attributes, PLACE, issues::add);
        assertThat(issues)
                .containsExactly(Issue.info(
                        "drop-attributes", PLACE, "left out the attributes x, y, which a list has no place for"));
    }

    @Test
    void anItemWithoutABoxIsReported() {
        BoundingBox box = new BoundingBox.Xywh(Decimals.ofIntegers(0, 0, 1, 1));
        Drops drops = new Drops("a list");
        assertThat(drops.boxOf(ImmutableItem.copyOf(BARE).withBoundingBox(box), issues::add))
                .contains(box);
        assertThat(issues).isEmpty();
        assertThat(drops.boxOf(BARE, issues::add)).isEmpty();
        assertThat(issues)
                .containsExactly(Issue.warning(
                        "drop-item", PLACE, "left out an item without a bounding box, which a list has no place for"));
    }
}
