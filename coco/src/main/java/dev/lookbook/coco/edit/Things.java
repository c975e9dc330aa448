package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.coco.CocoSegment;
import dev.lookbook.coco.ImmutableCocoAnnotation;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Conditions on what is in an image, be it an annotation or a segment of one.
 *
 * @param thing what categories, areas and crowds have to be; empty when nothing is asked
 * @param annotation what else an annotation has to be
 */
record Things(Optional<Predicate<Thing>> thing, Predicate<CocoAnnotation> annotation) {
    static final Things ALL = new Things(Optional.empty(), annotation -> true);

    Things and(Predicate<Thing> condition) {
        return new Things(Optional.of(thing.map(all -> all.and(condition)).orElse(condition)), annotation);
    }

    Things whose(Predicate<? super CocoAnnotation> condition) {
        return new Things(thing, annotation.and(condition));
    }

    static Predicate<Thing> categories(Categories known, List<String> names) {
        return categories(CategoryNames.ids(known, names));
    }

    static Predicate<Thing> categories(Set<Long> ids) {
        IdTable wanted = new IdTable();
        ids.forEach(id -> wanted.put(Value.of(id), 0));
        return thing -> thing.category().filter(wanted::contains).isPresent();
    }

    static Predicate<Thing> areas(double min, double max) {
        if (Double.isNaN(min) || Double.isNaN(max)) {
            throw new IllegalArgumentException("expected an area in square pixels but found NaN");
        }
        return thing -> thing.area().isPresent()
                && thing.area().getAsDouble() >= min
                && thing.area().getAsDouble() <= max;
    }

    /** An annotation, or what is left of it. */
    Optional<CocoAnnotation> of(CocoAnnotation whole) {
        if (!annotation.test(whole)) {
            return Optional.empty();
        }
        if (thing.isEmpty()) {
            return Optional.of(whole);
        }
        Predicate<Thing> condition = thing.get();
        List<CocoSegment> all = whole.segments().orElse(List.of());
        if (all.isEmpty()) {
            return Optional.of(whole).filter(one -> condition.test(Thing.of(one)));
        }
        List<CocoSegment> wanted = all.stream()
                .filter(segment -> condition.test(Thing.of(segment)))
                .toList();
        if (wanted.size() == all.size()) {
            return Optional.of(whole);
        }
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(ImmutableCocoAnnotation.copyOf(whole).withSegments(wanted));
    }
}
