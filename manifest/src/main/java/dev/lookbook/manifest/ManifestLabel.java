package dev.lookbook.manifest;

import java.time.Instant;
import java.util.Optional;

/**
 * What a line says of its image under one name: a pair of members, the label attribute {@code A} and {@code A-metadata}.
 * Which kind it is, the {@code type} of the metadata says. Immutable.
 */
public sealed interface ManifestLabel permits ObjectDetection, PlainLabel {

    /** The label attribute's name, which is the labelling job's or the user's choice. */
    String attribute();

    /** What the metadata calls it: {@code groundtruth/object-detection}; empty where that is missing or no text. */
    Optional<String> type();

    /** Whether people have annotated it: {@code yes} or {@code no}. */
    Optional<String> humanAnnotated();

    /** When it was made, in UTC: {@code 2013-11-18T02:53:27}, perhaps with a fraction or a Z. */
    Optional<String> creationDate();

    /** The labelling job's name. */
    Optional<String> jobName();

    /**
     * When it was made, as a point in time; empty also when the text is no date. Read are dates with a {@code T} or a blank
     * before the time, seconds with any fraction or none, and a {@code Z}, an offset or nothing, which is UTC.
     */
    default Optional<Instant> createdAt() {
        return creationDate().flatMap(GroundTruthDate::parse);
    }
}
