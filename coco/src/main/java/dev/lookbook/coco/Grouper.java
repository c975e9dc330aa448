package dev.lookbook.coco;

import dev.lookbook.coco.index.Groups;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Puts an image and its annotations together, and tells of annotations that have no image to go with. */
final class Grouper implements IntFunction<Optional<CocoRecord>> {
    private final Groups groups;
    private final IntFunction<Optional<CocoImage>> images;
    private final IntFunction<Optional<CocoAnnotation>> annotations;
    private final Inspector inspector;

    Grouper(
            Groups groups,
            IntFunction<Optional<CocoImage>> images,
            IntFunction<Optional<CocoAnnotation>> annotations,
            Inspector inspector) {
        this.groups = groups;
        this.images = images;
        this.annotations = annotations;
        this.inspector = inspector;
    }

    /** Number 0 stands for the annotations without an image, number n for image n - 1: who stops at errors stops early. */
    @Override
    public Optional<CocoRecord> apply(int number) {
        if (number == 0) {
            leaveOut(groups.orphans());
            return Optional.empty();
        }
        Groups.Range range = groups.of(number - 1);
        Optional<CocoImage> image = images.apply(number - 1);
        if (image.isEmpty()) {
            leaveOut(range);
            return Optional.empty();
        }
        inspector.image(image.get(), groups.isDuplicate(number - 1));
        List<CocoAnnotation> list = new ArrayList<>(range.to() - range.from());
        for (int place = range.from(); place < range.to(); place++) {
            annotations
                    .apply(groups.annotation(place))
                    .map(annotation -> inspector.annotation(annotation, image))
                    .ifPresent(list::add);
        }
        return Optional.of(new CocoRecord(image.get(), list));
    }

    /** They are read all the same, so that one that cannot be read is told of. */
    private void leaveOut(Groups.Range range) {
        for (int place = range.from(); place < range.to(); place++) {
            annotations.apply(groups.annotation(place)).ifPresent(inspector::orphan);
        }
    }
}
