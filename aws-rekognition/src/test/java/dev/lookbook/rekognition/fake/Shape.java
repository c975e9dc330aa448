package dev.lookbook.rekognition.fake;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a member of a request or an answer looks like. Lengths of texts are in characters, of blobs in bytes. */
sealed interface Shape {
    /** An object with members, of which some must be there. */
    record Structure(Map<String, Shape> members, Set<String> required) implements Shape {
        Structure() {
            this(Map.of(), Set.of());
        }

        Structure with(String name, Shape shape) {
            Map<String, Shape> more = new LinkedHashMap<>(members);
            more.put(name, shape);
            return new Structure(more, required);
        }

        Structure requires(String name, Shape shape) {
            Set<String> more = new LinkedHashSet<>(required);
            more.add(name);
            return new Structure(with(name, shape).members, more);
        }
    }

    /** A list. */
    record ListOf(Shape element, long min, long max) implements Shape {}

    /** An object with any members. */
    record MapOf(Shape key, Shape value, long min, long max) implements Shape {}

    /** A string; with words, one of them. */
    record Text(long min, long max, Optional<String> pattern, Set<String> words) implements Shape {
        static Text of(long min, long max) {
            return new Text(min, max, Optional.empty(), Set.of());
        }

        static Text of(long min, long max, String pattern) {
            return new Text(min, max, Optional.of(pattern), Set.of());
        }

        static Text oneOf(String... words) {
            return new Text(0, Long.MAX_VALUE, Optional.empty(), Set.of(words));
        }
    }

    /** Bytes in Base64. */
    record Blob(long min, long max) implements Shape {}

    /** An integer. */
    record Whole(long min, long max) implements Shape {}

    /** A number. */
    record Real(double min, double max) implements Shape {}

    /** True or false. */
    record Flag() implements Shape {}

    /** Seconds since 1970. */
    record Time() implements Shape {}
}
