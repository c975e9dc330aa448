package dev.lookbook.coco;

import dev.lookbook.coco.index.Groups;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Puts an image and its annotations together, and tells the policy of annotations that have no image to go with. */
final class Grouper implements IntFunction<Optional<CocoRecord>> {
    private final Groups groups;
    private final IntFunction<Optional<CocoImage>> images;
    private final IntFunction<Optional<CocoAnnotation>> annotations;
    private final ErrorPolicy policy;

    Grouper(
            Groups groups,
            IntFunction<Optional<CocoImage>> images,
            IntFunction<Optional<CocoAnnotation>> annotations,
            ErrorPolicy policy) {
        this.groups = groups;
        this.images = images;
        this.annotations = annotations;
        this.policy = policy;
    }

    /** Number 0 stands for the annotations without an image, number n for image n - 1: who stops at errors stops early. */
    @Override
    public Optional<CocoRecord> apply(int number) {
        if (number == 0) {
            leaveOut(groups.orphans(), "which no image has");
            return Optional.empty();
        }
        Groups.Range range = groups.of(number - 1);
        Optional<CocoImage> image = images.apply(number - 1);
        if (image.isEmpty()) {
            leaveOut(range, "whose image was left out");
            return Optional.empty();
        }
        List<CocoAnnotation> list = new ArrayList<>(range.to() - range.from());
        for (int place = range.from(); place < range.to(); place++) {
            annotations.apply(groups.annotation(place)).ifPresent(list::add);
        }
        return Optional.of(new CocoRecord(image.get(), list));
    }

    private void leaveOut(Groups.Range range, String why) {
        for (int place = range.from(); place < range.to(); place++) {
            annotations
                    .apply(groups.annotation(place))
                    .ifPresent(annotation -> policy.onError(new DatasetException(
                            annotation.location(),
                            "expected \"image_id\" to be the id of an image but found " + annotation.imageId() + ", "
                                    + why)));
        }
    }
}
