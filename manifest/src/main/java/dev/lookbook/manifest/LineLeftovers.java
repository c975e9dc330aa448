package dev.lookbook.manifest;

import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.util.List;

/** Packs what a line says beyond the model; {@link Leftovers} has the words. */
final class LineLeftovers {
    private LineLeftovers() {}

    /** Everything but what the chosen labels and the model have in common. */
    static Attributes pack(ManifestEntry entry, List<ManifestLabel> chosen) {
        Attributes.Builder kept = Attributes.builder();
        Attributes.Builder line = Attributes.builder().putAll(entry.extras());
        entry.source().ifPresent(text -> line.put(MemberNames.SOURCE, Value.of(text)));
        for (ManifestLabel label : entry.labels()) {
            if (!chosen.contains(label)) {
                line.putAll(asMembers(label));
            } else if (label instanceof ObjectDetection detection) {
                pack(detection, kept);
            }
        }
        Leftovers.put(kept, Leftovers.LINE, line.build());
        return kept.build();
    }

    private static void pack(ObjectDetection detection, Attributes.Builder kept) {
        boolean sized =
                detection.imageSize().flatMap(ManifestImageSize::toImageSize).isPresent();
        Attributes.Builder label = Attributes.builder().putAll(detection.extras());
        detection.imageSize().ifPresent(size -> {
            Attributes.Builder rest = Attributes.builder();
            size.depth().ifPresent(depth -> rest.put(MemberNames.DEPTH, Value.of(depth)));
            rest.putAll(size.extras());
            if (sized) {
                kept.put(MemberNames.IMAGE_SIZE, rest.build());
            } else {
                rest.put(MemberNames.WIDTH, Value.of(size.width())).put(MemberNames.HEIGHT, Value.of(size.height()));
                label.put(MemberNames.IMAGE_SIZE, Value.of(List.of(rest.build())));
            }
        });
        // There even when empty: it tells that the line had the label.
        kept.put(Leftovers.LABEL, label.build());
        kept.put(Leftovers.METADATA, metadata(detection));
        Attributes.Builder names = Attributes.builder();
        detection.classMap().forEach((id, name) -> names.put(id, Value.of(name)));
        Leftovers.put(kept, MemberNames.CLASS_MAP, names.build());
        if (!detection.missing().isEmpty()) {
            kept.put(
                    Leftovers.MISSING,
                    Value.of(detection.missing().stream().map(Value::of).toList()));
        }
    }

    private static Attributes metadata(ObjectDetection detection) {
        Attributes.Builder metadata = Attributes.builder();
        detection.jobName().ifPresent(name -> metadata.put(MemberNames.JOB_NAME, Value.of(name)));
        detection.humanAnnotated().ifPresent(yes -> metadata.put(MemberNames.HUMAN_ANNOTATED, Value.of(yes)));
        detection.creationDate().ifPresent(date -> metadata.put(MemberNames.CREATION_DATE, Value.of(date)));
        return metadata.putAll(detection.metadataExtras()).build();
    }

    /** A label as the two members that it is in a line. */
    private static Attributes asMembers(ManifestLabel label) {
        return ManifestEntry.builder().addLabels(label).build().members();
    }
}
