package dev.lookbook.dataset;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Item;
import java.util.Optional;
import java.util.Set;

/**
 * What is compared, and how.
 *
 * @param exact whether numbers must be written alike
 * @param tolerance how far apart coordinates may be
 * @param fields what is compared
 * @param ignoredExtras extras of these names are not compared
 */
record DiffRules(boolean exact, double tolerance, Set<DiffField> fields, Set<String> ignoredExtras) {

    Optional<?> value(DiffField field, AnnotatedImage image) {
        return field == DiffField.EXTRAS ? extras(image.extras()) : field.of(image);
    }

    Optional<?> value(DiffField field, Item item) {
        return field == DiffField.EXTRAS ? extras(item.extras()) : field.of(item);
    }

    /** Extras that are compared; empty when there are none. */
    Optional<Attributes> extras(Attributes extras) {
        Attributes left = extras;
        for (String name : ignoredExtras) {
            left = left.without(name);
        }
        return Optional.of(left).filter(rest -> !rest.isEmpty());
    }
}
