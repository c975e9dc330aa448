package dev.lookbook.coco;

import dev.lookbook.coco.index.Groups;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Puts an image and its annotations together, and tells of annotations that have no image to go with. */
final class Grouper implements IntFunction<Optional<CocoRecord>> {
    private final Groups groups;
    private final IntFunction<Optional<CocoImage>> images;
    private final IntFunction<Optional<CocoAnnotation>> annotations;
    private final Inspector inspector;
    private final ErrorPolicy policy;

    Grouper(
            Groups groups,
            IntFunction<Optional<CocoImage>> images,
            IntFunction<Optional<CocoAnnotation>> annotations,
            Inspector inspector,
            ErrorPolicy policy) {
        this.groups = groups;
        this.images = images;
        this.annotations = annotations;
        this.inspector = inspector;
        this.policy = policy;
    }

    /** Number 0 stands for the annotations without an image, number n for image n - 1: who stops at errors stops early. */
    @Override
    public Optional<CocoRecord> apply(int number) {
        if (number == 0) {
            // They are read all the same, so that one that cannot be read is told of.
            range(groups.orphans(), inspector::orphan);
            return Optional.empty();
        }
        Groups.Range range = groups.of(number - 1);
        Optional<CocoImage> image = images.apply(number - 1);
        if (image.isEmpty()) {
            range(
                    range,
                    annotation -> policy.onError(new DatasetException(
                            annotation.location(),
                            "expected \"image_id\" to be the id of an image but found "
                                    + MemberRules.idOf(annotation.imageId(), annotation.extras(), "image_id")
                                    + ", whose image was left out")));
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

    private void range(Groups.Range range, Consumer<CocoAnnotation> action) {
        for (int place = range.from(); place < range.to(); place++) {
            annotations.apply(groups.annotation(place)).ifPresent(action);
        }
    }
}
