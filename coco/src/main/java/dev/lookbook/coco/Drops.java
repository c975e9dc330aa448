package dev.lookbook.coco;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Item;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells what a profile has no place for, if it was there. */
final class Drops {
    private final CocoProfile profile;

    Drops(CocoProfile profile) {
        this.profile = profile;
    }

    void drop(Optional<?> value, String name, Location parent, Consumer<? super Issue> issues) {
        if (value.isPresent()) {
            String word = name.replace('_', '-');
            issues.accept(Issue.info(
                    "drop-" + word, parent.child(name), "the " + profile + " profile has no place for " + word));
        }
    }

    void source(AnnotatedImage image, Consumer<? super Issue> issues) {
        drop(image.source(), Words.SOURCE, image.location(), issues);
    }

    /** What neither UPSTREAM nor DETECTION can carry of an item. */
    void labels(Item item, Consumer<? super Issue> issues) {
        drop(item.scale(), Words.SCALE, item.location(), issues);
        drop(item.occlusion(), Words.OCCLUSION, item.location(), issues);
        drop(item.zoomIn(), Words.ZOOM_IN, item.location(), issues);
        drop(item.viewpoint(), Words.VIEWPOINT, item.location(), issues);
        drop(item.confidence(), "confidence", item.location(), issues);
    }

    /** Extras but for one of COCO's own, where the profile carries that. */
    void attributes(Attributes extras, List<String> carried, Location location, Consumer<? super Issue> issues) {
        Attributes namespace = Words.namespace(extras);
        for (String name : carried) {
            namespace = namespace.without(name);
        }
        Attributes left = extras.get(Words.NAMESPACE, Attributes.class).isPresent() && namespace.isEmpty()
                ? extras.without(Words.NAMESPACE)
                : extras;
        if (!left.isEmpty()) {
            issues.accept(Issue.info(
                    "drop-attributes",
                    location,
                    "the " + profile + " profile has no place for further members: "
                            + String.join(", ", left.asMap().keySet())));
        }
    }

    void item(Item item, Consumer<? super Issue> issues) {
        issues.accept(Issue.warning(
                "drop-item",
                item.location(),
                "the " + profile + " profile has no place for an item without a bounding box"));
    }
}
