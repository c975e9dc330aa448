package dev.lookbook.dataset;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.Item;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Rle;
import dev.lookbook.model.Segmentation;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in words what differs between two images or two items, field by field, and no more of it than people read. */
record Changes(DiffRules rules, Equality equality) {
    private static final int READABLE = 60;
    private static final int MEMBERS = 5;

    List<String> of(AnnotatedImage first, AnnotatedImage second) {
        List<String> changes = new ArrayList<>();
        for (DiffField field : rules.fields()) {
            add(field.word(), rules.value(field, first), rules.value(field, second), changes);
        }
        return changes;
    }

    List<String> of(Item first, Item second) {
        List<String> changes = new ArrayList<>();
        for (DiffField field : rules.fields()) {
            add(field.word(), rules.value(field, first), rules.value(field, second), changes);
        }
        return changes;
    }

    /** Adds words for a field whose values are not the same. */
    void add(String field, Optional<?> first, Optional<?> second, List<String> changes) {
        if (equality.same(first, second)) {
            return;
        }
        Object a = first.isPresent() ? first.get() : "nothing";
        Object b = second.isPresent() ? second.get() : "nothing";
        if (a instanceof Attributes || b instanceof Attributes) {
            members(field, attributes(a), attributes(b), changes);
        } else if (a instanceof Landmarks one && b instanceof Landmarks other) {
            changes.add(field + numbers(one.xyv(), other.xyv(), true));
        } else if (a instanceof Segmentation.Polygons one
                && b instanceof Segmentation.Polygons other
                && one.rings().size() == other.rings().size()) {
            rings(field, one.rings(), other.rings(), changes);
        } else if (a instanceof Rle one && b instanceof Rle other) {
            changes.add(field + ' ' + Masks.difference(one, other));
        } else {
            changes.add(field + ' ' + text(a) + " -> " + text(b));
        }
    }

    private static Attributes attributes(Object value) {
        return value instanceof Attributes attributes ? attributes : Attributes.of();
    }

    private void members(String path, Attributes first, Attributes second, List<String> changes) {
        Set<String> names = new LinkedHashSet<>(first.asMap().keySet());
        names.addAll(second.asMap().keySet());
        int told = 0;
        for (String name : names) {
            int before = changes.size();
            if (told == MEMBERS) {
                changes.add(path + " and more");
                return;
            }
            add(path + '/' + shortened(name), first.get(name), second.get(name), changes);
            told += changes.size() > before ? 1 : 0;
        }
    }

    private void rings(String field, List<Decimals> first, List<Decimals> second, List<String> changes) {
        for (int i = 0; i < first.size(); i++) {
            String difference = numbers(first.get(i), second.get(i), false);
            if (!difference.isEmpty()) {
                changes.add(field + " ring " + i + difference);
                return;
            }
        }
    }

    /** The first number that differs, and how many do; nothing when none does. */
    private String numbers(Decimals first, Decimals second, boolean thirdIsVisibility) {
        if (first.size() != second.size()) {
            return " of " + first.size() + " numbers -> " + second.size();
        }
        int differing = 0;
        String example = "";
        for (int i = 0; i < first.size(); i++) {
            boolean coordinate = !thirdIsVisibility || i % 3 != 2;
            boolean same = first.text(i).equals(second.text(i))
                    || (!rules.exact() && equality.sameNumber(first, second, i, coordinate));
            if (!same) {
                differing++;
                example = example.isEmpty() ? " at " + i + ": " + first.text(i) + " -> " + second.text(i) : example;
            }
        }
        return differing > 1 ? example + " (" + differing + " of " + first.size() + " numbers)" : example;
    }

    private static String text(Object value) {
        if (value instanceof Category category) {
            return category.isDefined() ? '"' + shortened(category.name()) + '"' : category.id() + " (not defined)";
        }
        if (value instanceof BoundingBox box) {
            return (box instanceof BoundingBox.Xyxy ? "x1, y1, x2, y2 " : "x, y, width, height ")
                    + shortened(box.numbers().toString());
        }
        if (value instanceof ImageSize size) {
            return size.width() + " x " + size.height();
        }
        if (value instanceof Landmarks landmarks) {
            return landmarks.size() + " points";
        }
        if (value instanceof Segmentation.Polygons polygons) {
            return polygons.rings().size() + " rings";
        }
        if (value instanceof Rle mask) {
            return Masks.text(mask);
        }
        if (value instanceof Value.Text text) {
            return '"' + shortened(text.text()) + '"';
        }
        if (value instanceof Value.Flag flag) {
            return String.valueOf(flag.value());
        }
        if (value instanceof Value.Sequence sequence) {
            return shortened(sequence.values().stream()
                    .limit(READABLE)
                    .map(Changes::text)
                    .collect(Collectors.joining(", ", "[", "]")));
        }
        if (value instanceof Value.Null) {
            return "null";
        }
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : shortened(value.toString());
    }

    static String shortened(String text) {
        return text.length() <= READABLE ? text : text.substring(0, READABLE) + '…';
    }
}
