package dev.lookbook.cli;

import dev.lookbook.convert.Issue;
import dev.lookbook.manifest.LabelChoice;
import dev.lookbook.manifest.ManifestConverters;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.model.Category;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Tells of class ids that lines of detections call by different names, each name of an id once. Belongs to one thread. */
final class ClassConflicts {
    private final Map<Long, String> names = new HashMap<>();
    private final Set<Category> told = new HashSet<>();

    void look(ManifestEntry entry, Consumer<? super Issue> issues) {
        if (entry.detections().isEmpty()) {
            // Image-level labels go by names.
            return;
        }
        LabelChoice meant = CountedLines.meantIn(entry, LabelChoice.only());
        for (Category category : ManifestConverters.categories(List.of(entry), meant)) {
            String known = names.computeIfAbsent(category.id(), id -> category.name());
            if (!known.equals(category.name()) && told.add(category)) {
                issues.accept(
                        Issue.warning(
                                "class-id-conflict",
                                entry.location(),
                                "expected class " + category.id() + " to be \"" + known
                                        + "\" as in a line before but found \""
                                        + category.name()
                                        + "\"; the service takes the merged manifest, but stats and convert do not:"
                                        + " for those, convert each input to COCO and merge what comes of it, which goes by names"));
            }
        }
    }
}
