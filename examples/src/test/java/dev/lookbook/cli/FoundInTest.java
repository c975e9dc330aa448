package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Category;
import dev.lookbook.model.Item;
import org.junit.jupiter.api.Test;

/** Findings are led to the images that they are about. */
class FoundInTest {
    private static final Location FILE = Location.of("a.json");

    private static AnnotatedImage image(Location place, Location item) {
        return AnnotatedImage.builder()
                .fileName("a.jpg")
                .location(place)
                .addItems(Item.builder()
                        .category(Category.of(1, "vest"))
                        .location(item)
                        .build())
                .build();
    }

    @Test
    void inACocoFileByTheImageAndItsAnnotations() {
        FoundIn found = new FoundIn(Format.COCO);
        found.add(Issue.error("of-another", FILE.at("/annotations/30"), ""));
        found.add(Issue.error("of-item", FILE.at("/annotations/3/bbox/0"), ""));
        found.add(Issue.error("of-item", FILE.at("/annotations/3/bbox/1"), ""));
        found.add(Issue.error("of-image", FILE.at("/images/7"), ""));
        found.add(Issue.error("of-file", FILE, ""));

        assertThat(found.codesOf(image(FILE.at("/images/7"), FILE.at("/annotations/3"))))
                .containsExactly("of-image", "of-item");
        assertThat(found.codesOf(image(FILE.at("/images/8"), FILE.at("/annotations/4"))))
                .isEmpty();
    }

    @Test
    void inASplitByTheFile() {
        FoundIn found = new FoundIn(Format.DEEPFASHION2);
        found.add(Issue.error("here", Location.of("annos/000001.json").at("/item1/scale"), ""));
        found.add(Issue.error("there", Location.of("annos/000002.json"), ""));

        Location place = Location.of("annos/000001.json");
        assertThat(found.codesOf(image(place, place.at("/item1")))).containsExactly("here");
    }

    @Test
    void inAManifestByTheLine() {
        FoundIn found = new FoundIn(Format.MANIFEST);
        found.add(Issue.error("here", new Location("m", "/bounding-box", 5, 11), ""));
        found.add(Issue.error("there", new Location("m", "/bounding-box", 5, 12), ""));

        Location line = new Location("m", "", 0, 11);
        assertThat(found.codesOf(image(line, line.at("/bounding-box/annotations/0"))))
                .containsExactly("here");
    }

    @Test
    void howeverManyThereAre() {
        FoundIn found = new FoundIn(Format.COCO);
        for (int i = 0; i < 100_000; i++) {
            found.add(Issue.info("code-" + i % 300, FILE.at("/images/" + i), ""));
        }

        assertThat(found.codesOf(image(FILE.at("/images/99905"), FILE))).containsExactly("code-5");
        assertThat(found.codesOf(image(FILE.at("/images/100001"), FILE))).isEmpty();
    }
}
