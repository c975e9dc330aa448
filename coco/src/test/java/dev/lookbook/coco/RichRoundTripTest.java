package dev.lookbook.coco;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Issue;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Categories;
import dev.lookbook.model.ImmutableAnnotatedImage;
import dev.lookbook.model.ImmutableItem;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** RICH carries everything the model has. */
class RichRoundTripTest {
    private static final Categories CATEGORIES = CocoSamples.CATEGORIES;

    @Provide
    Arbitrary<AnnotatedImage> images() {
        return CocoSamples.annotatedImages();
    }

    @Provide
    Arbitrary<CocoRecord> records() {
        return CocoSamples.records();
    }

    @Property(tries = 500)
    void modelComesBackFromRichAsItWas(@ForAll("images") AnnotatedImage image) {
        List<Issue> issues = new ArrayList<>();
        CocoRecord rich =
                CocoConverters.fromAnnotatedImage(CocoProfile.RICH, CATEGORIES).convert(image, issues::add);
        AnnotatedImage back = CocoConverters.toAnnotatedImage(CATEGORIES).convert(rich, issues::add);
        assertThat(back).isEqualTo(withBoxesAsRichHasThem(image));
        assertThat(issues).isEmpty();
    }

    /** Corners that follow from corner and size come back in that form: their numbers are the same, to the digit. */
    private static AnnotatedImage withBoxesAsRichHasThem(AnnotatedImage image) {
        return ImmutableAnnotatedImage.copyOf(image)
                .withItems(image.items().stream()
                        .map(item -> {
                            BoundingBox box = item.boundingBox().orElse(null);
                            return box instanceof BoundingBox.Xyxy corners
                                            && corners.toXywh().toXyxy().equals(corners)
                                    ? ImmutableItem.copyOf(item).withBoundingBox(corners.toXywh())
                                    : item;
                        })
                        .toList());
    }

    @Property(tries = 300)
    void anythingThatIsReadCanBeConvertedToAllProfiles(@ForAll("records") CocoRecord record) {
        AnnotatedImage image = CocoConverters.toAnnotatedImage(CATEGORIES).convert(record, issue -> {});
        for (CocoProfile profile : CocoProfile.values()) {
            CocoConverters.fromAnnotatedImage(profile, CATEGORIES).convert(image, issue -> {});
        }
    }
}
