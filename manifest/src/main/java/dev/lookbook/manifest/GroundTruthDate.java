package dev.lookbook.manifest;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** The dates of manifests, in all forms that were seen in them. */
final class GroundTruthDate {
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("[' ']['T']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX]")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private GroundTruthDate() {}

    static Optional<Instant> parse(String text) {
        try {
            TemporalAccessor date = FORM.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    date instanceof OffsetDateTime exact
                            ? exact.toInstant()
                            : ((LocalDateTime) date).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
