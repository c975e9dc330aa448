package dev.lookbook.rekognition;

import java.util.List;
import java.util.Optional;

/**
 * Which entries of a dataset are listed. Immutable.
 *
 * @param labels entries that have one of these labels, at most 10; empty for all
 * @param labeled entries with labels, or entries without; empty for both
 * @param errorsOnly only entries in which the service found errors
 * @param sourceRefContains what the entries' {@code source-ref} contains; empty for all
 */
public record EntryFilter(
        List<String> labels, Optional<Boolean> labeled, boolean errorsOnly, Optional<String> sourceRefContains) {
    private static final EntryFilter ALL = new EntryFilter(List.of(), Optional.empty(), false, Optional.empty());

    public EntryFilter {
        labels = List.copyOf(labels);
    }

    /** All entries. */
    public static EntryFilter all() {
        return ALL;
    }

    /** Entries in which the service found errors. */
    public static EntryFilter withErrors() {
        return new EntryFilter(List.of(), Optional.empty(), true, Optional.empty());
    }

    /** The same entries as far as they have one of these labels. */
    public EntryFilter withLabels(List<String> value) {
        return new EntryFilter(value, labeled, errorsOnly, sourceRefContains);
    }

    /** The same entries as far as they have labels, or have none. */
    public EntryFilter withLabeled(boolean value) {
        return new EntryFilter(labels, Optional.of(value), errorsOnly, sourceRefContains);
    }

    /** The same entries as far as their {@code source-ref} contains a text. */
    public EntryFilter withSourceRefContaining(String value) {
        return new EntryFilter(labels, labeled, errorsOnly, Optional.of(value));
    }
}
