package dev.lookbook.manifest.check.pass;

import dev.lookbook.manifest.check.UseCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a manifest's lines that can be used. Beyond {@value #MOST} labels, no more are told apart: a service that
 * takes 250 does not mind, and a hostile file does not fill the memory.
 */
public final class LabelTally {
    static final int MOST = 10_000;

    private final Map<String, Label> labels = new HashMap<>();
    private boolean full;

    LabelTally() {}

    /** How often a label is used. */
    public static final class Label {
        private final String name;
        private long images;
        private long boxes;
        private long boxedImages;
        private long wholeImages;
        private int lastBoxed;
        private int lastWhole;
        private int last;

        private Label(String name) {
            this.name = name;
        }

        /** What it is called. */
        public String name() {
            return name;
        }

        /** On how many images it is. */
        public long images() {
            return images;
        }

        /** How many boxes it has. */
        public long boxes() {
            return boxes;
        }

        private void use(int line, boolean box) {
            images += last == line ? 0 : 1;
            last = line;
            if (box) {
                boxes++;
                boxedImages += lastBoxed == line ? 0 : 1;
                lastBoxed = line;
            } else {
                wholeImages += lastWhole == line ? 0 : 1;
                lastWhole = line;
            }
        }

        private boolean isOf(UseCase useCase) {
            return switch (useCase) {
                case OBJECT_LOCALIZATION -> boxedImages > 0;
                case IMAGE_LEVEL_LABELS -> wholeImages > 0;
                case NOT_DETERMINED -> images > 0;
            };
        }
    }

    /** Counts the labels of an attribute that can be used. */
    void count(AttributeFacts attribute, int line) {
        boolean box = attribute.isDetection();
        ClassMap map = attribute.metadata().classMap();
        for (int i = 0; box && i < map.size(); i++) {
            label(map.name(i));
        }
        attribute.forEachLabel(name -> {
            Label label = label(name);
            if (label != null) {
                label.use(line, box);
            }
        });
    }

    private @Nullable Label label(String name) {
        Label label = labels.get(name);
        if (label == null && labels.size() < MOST) {
            label = new Label(name);
            labels.put(name, label);
        }
        full |= label == null;
        return label;
    }

    /** How many labels are named, with or without a box. */
    int named() {
        return labels.size();
    }

    /** Whether there are more labels than are told apart. */
    boolean isFull() {
        return full;
    }

    /** The labels that a use case can use; any that are used when it is not determined. */
    public Set<String> usedFor(UseCase useCase) {
        return labels.values().stream()
                .filter(label -> label.isOf(useCase))
                .map(Label::name)
                .collect(Collectors.toSet());
    }

    /** The labels that are used at all, most images first. */
    public List<Label> used() {
        List<Label> used = new ArrayList<>(labels.values());
        used.removeIf(label -> label.images == 0);
        used.sort((one, other) ->
                one.images == other.images ? one.name.compareTo(other.name) : Long.compare(other.images, one.images));
        return used;
    }
}
