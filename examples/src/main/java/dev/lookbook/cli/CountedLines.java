package dev.lookbook.cli;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.manifest.LabelChoice;
import dev.lookbook.manifest.ManifestConverters;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.ImmutableAnnotatedImage;
import dev.lookbook.model.ImmutableItem;
import dev.lookbook.model.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Sees the lines of manifests as images for the report's counts: each line by its own class-map, as the service goes by it,
 * and categories by their names, with the id that a name has first. Of an evaluation's line the ground truth counts, and of a
 * chain of adjustments the newest detection, unless the choice tells which label is meant. Belongs to one thread.
 */
final class CountedLines implements Converter<ManifestEntry, AnnotatedImage> {
    private final LabelChoice choice;
    private final Map<String, Category> byName = new HashMap<>();

    CountedLines(LabelChoice choice) {
        this.choice = choice;
    }

    @Override
    public AnnotatedImage convert(ManifestEntry entry, Consumer<? super Issue> issues) {
        LabelChoice meant = meantIn(entry, choice);
        Categories categories = ManifestConverters.categories(List.of(entry), meant);
        AnnotatedImage image =
                ManifestConverters.toAnnotatedImage(categories, meant).convert(entry, issue -> {});
        return ImmutableAnnotatedImage.copyOf(image)
                .withItems(image.items().stream().map(this::named).toList());
    }

    /** The choice, or what else there is to count where it leaves open which of several labels is meant. */
    static LabelChoice meantIn(ManifestEntry entry, LabelChoice choice) {
        try {
            ManifestConverters.categories(List.of(entry), choice);
            return choice;
        } catch (DatasetException e) {
            return LabelChoice.groundTruth().isIn(entry) ? LabelChoice.groundTruth() : LabelChoice.newest();
        }
    }

    private Item named(Item item) {
        Category category = item.category();
        return category.isDefined()
                ? ImmutableItem.copyOf(item).withCategory(byName.computeIfAbsent(category.name(), name -> category))
                : item;
    }
}
