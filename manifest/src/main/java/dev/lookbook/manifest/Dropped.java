package dev.lookbook.manifest;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Item;
import java.util.Optional;
import java.util.function.Consumer;

/** Says what a manifest has no place for. */
final class Dropped {
    private Dropped() {}

    static void ofItem(Item item, Consumer<? super Issue> issues) {
        Location place = item.location();
        report("landmarks", item.landmarks(), place, issues);
        report("segmentation", item.segmentation(), place, issues);
        report("style", item.style(), place, issues);
        report("scale", item.scale(), place, issues);
        report("occlusion", item.occlusion(), place, issues);
        report("zoom-in", item.zoomIn(), place, issues);
        report("viewpoint", item.viewpoint(), place, issues);
        report("crowd", Optional.of(true).filter(crowd -> item.isCrowd()), place, issues);
        reportAttributes(item.extras().without(Kept.NAMESPACE), place, issues);
    }

    /**
     * @param dated whether the line is dated by the image's capture date, which is not lost then
     */
    static void ofImage(AnnotatedImage image, boolean dated, Consumer<? super Issue> issues) {
        Location place = image.location();
        report("source", image.source(), place, issues);
        report("pair-id", image.pairId(), place, issues);
        Attributes others = image.extras().without(Kept.NAMESPACE);
        reportAttributes(dated ? CreationDate.without(others) : others, place, issues);
    }

    private static void report(String what, Optional<?> there, Location place, Consumer<? super Issue> issues) {
        if (there.isPresent()) {
            issues.accept(Issue.info(
                    "drop-" + what,
                    place.child(what.replace('-', '_')),
                    "left out the " + what.replace('-', ' ') + ", which a manifest has no place for"));
        }
    }

    private static void reportAttributes(Attributes attributes, Location place, Consumer<? super Issue> issues) {
        if (!attributes.isEmpty()) {
            issues.accept(Issue.info(
                    "drop-attributes",
                    place,
                    "left out the attributes "
                            + String.join(", ", attributes.asMap().keySet()) + ", which a manifest has no place for"));
        }
    }
}
