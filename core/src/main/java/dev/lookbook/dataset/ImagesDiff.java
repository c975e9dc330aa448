package dev.lookbook.dataset;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Category;
import dev.lookbook.model.Item;
import java.util.List;
import java.util.function.Consumer;

/** Compares two images of one name in full. */
record ImagesDiff(Fingerprint fingerprint, Equality equality, Changes changes, Consumer<? super Issue> issues) {

    /** Reports what differs, and returns whether anything does. */
    boolean differ(AnnotatedImage first, AnnotatedImage second) {
        boolean differ = false;
        String name = name(first);
        List<String> ofImage = changes.of(first, second);
        if (!ofImage.isEmpty()) {
            differ = true;
            issues.accept(
                    Issue.warning(DatasetDiff.IMAGE_DIFFERS, place(first), name + ": " + String.join("; ", ofImage)));
        }
        ItemMatcher matcher = new ItemMatcher(fingerprint, equality, first.items(), second.items());
        for (ItemMatcher.Pair pair : matcher.pairs()) {
            List<String> ofItem = changes.of(pair.first(), pair.second());
            if (!ofItem.isEmpty()) {
                differ = true;
                issues.accept(Issue.warning(
                        DatasetDiff.ITEM_DIFFERS,
                        place(pair.first(), first),
                        words(pair.first()) + " of " + name + ": " + String.join("; ", ofItem)));
            }
        }
        for (Item item : matcher.onlyInFirst()) {
            differ = true;
            issues.accept(Issue.warning(
                    DatasetDiff.ITEM_ONLY_IN_FIRST,
                    place(item, first),
                    words(item) + " of " + name + " is only in the first"));
        }
        for (Item item : matcher.onlyInSecond()) {
            differ = true;
            issues.accept(Issue.warning(
                    DatasetDiff.ITEM_ONLY_IN_SECOND,
                    place(item, second),
                    words(item) + " of " + name + " is only in the second"));
        }
        return differ;
    }

    /** Where an image was read; images that nobody read are where their name says. */
    static Location place(AnnotatedImage image) {
        return image.location().equals(Location.UNKNOWN) ? Location.of(image.fileName()) : image.location();
    }

    private static Location place(Item item, AnnotatedImage image) {
        return item.location().equals(Location.UNKNOWN) ? place(image) : item.location();
    }

    static String name(AnnotatedImage image) {
        return '"' + image.fileName() + '"';
    }

    private static String words(Item item) {
        Category category = item.category();
        String what = category.isDefined() ? '"' + category.name() + '"' : "category " + category.id();
        return what
                + item.boundingBox()
                        .map(box -> " at " + Changes.shortened(box.numbers().toString()))
                        .orElse("");
    }
}
