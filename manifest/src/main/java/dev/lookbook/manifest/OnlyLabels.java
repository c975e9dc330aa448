package dev.lookbook.manifest;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Leaves out of a line what a choice of labels has decided against. */
final class OnlyLabels implements Converter<ManifestEntry, ManifestEntry> {
    private final LabelChoice choice;

    OnlyLabels(LabelChoice choice) {
        this.choice = choice;
    }

    @Override
    public ManifestEntry convert(ManifestEntry entry, Consumer<? super Issue> issues) {
        List<ManifestLabel> chosen = choice.of(entry);
        List<ManifestLabel> kept = new ArrayList<>();
        for (ManifestLabel label : entry.labels()) {
            boolean other = LabelChoice.isDetection(label) || LabelChoice.isImageLevel(label);
            if (!other || chosen.contains(label)) {
                kept.add(label);
            } else {
                issues.accept(Issue.info(
                        "drop-other-label",
                        entry.location().child(label.attribute()),
                        "left out the label \"" + label.attribute() + "\", for another was chosen"));
            }
        }
        return kept.size() == entry.labels().size()
                ? entry
                : ImmutableManifestEntry.copyOf(entry).withLabels(kept);
    }
}
