package dev.lookbook.manifest.result;

import dev.lookbook.convert.Issue;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.model.Attributes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the service says of a line: validation manifests have it among the line's members, and so have the entries that a
 * dataset lists with their errors.
 *
 * @param severity an error, or a warning
 * @param code what it is, such as {@code ERROR_INVALID_BOUNDING_BOX}
 * @param message the same in words
 * @param scope what it is about
 * @param attribute the label attribute, such as {@code bounding-box}; empty when it is about the line
 * @param index the annotation's position, from 0; empty when it is about none
 */
public record ServiceMessage(
        Issue.Severity severity,
        String code,
        Optional<String> message,
        Scope scope,
        Optional<String> attribute,
        OptionalInt index) {

    /** What a message is about. */
    public enum Scope {
        /** The line or its image. */
        LINE,
        /** A label attribute. */
        ATTRIBUTE,
        /** A label attribute's metadata. */
        METADATA,
        /** An annotation of a label attribute. */
        ANNOTATION;
    }

    /** All messages in an entry that was read; see {@link #in(Attributes)}. */
    public static List<ServiceMessage> in(ManifestEntry entry) {
        return in(entry.members());
    }

    /**
     * All messages in a line, in its order: the elements of {@code errors} and {@code warnings}, and of {@code cl-errors} and
     * {@code cl-warnings}, as listed entries call them. What has such a name but not the form is not a message: anybody may
     * have members of these names.
     */
    public static List<ServiceMessage> in(Attributes line) {
        return new MessageFinder().find(line);
    }
}
