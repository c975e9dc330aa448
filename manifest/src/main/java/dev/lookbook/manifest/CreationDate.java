package dev.lookbook.manifest;

import dev.lookbook.convert.Issue;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** When an image was labelled, for images that do not bring a date from a manifest. */
final class CreationDate {
    /** COCO's word for an image's capture date, where its converter keeps what the model has no word for. */
    private static final String NAMESPACE = "coco";

    private static final String CAPTURED = "date_captured";

    private static final Pattern COCO_FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final String now;

    /** Asks the clock once, so that all lines of a conversion have the same date, on however many threads. */
    CreationDate(ManifestOptions options) {
        now = LocalDateTime.ofInstant(options.clock().instant(), ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.SECONDS)
                .format(SECONDS);
    }

    /** The date of the capture when the image has one, or else the time now. */
    String of(AnnotatedImage image, Consumer<? super Issue> issues) {
        Optional<String> captured = captured(image.extras());
        Optional<String> date = captured.flatMap(CreationDate::parse);
        if (captured.isPresent() && date.isEmpty()) {
            issues.accept(Issue.warning(
                    "unreadable-date",
                    image.location().child(CAPTURED),
                    "expected a date like 2013-11-18 02:53:27 but found \"" + captured.get() + "\"; wrote " + now));
        }
        return date.orElse(now);
    }

    /** Whether the image has a capture date that can be read. */
    static boolean isKnown(AnnotatedImage image) {
        return captured(image.extras()).flatMap(CreationDate::parse).isPresent();
    }

    /** The attributes of an image but its capture date. */
    static Attributes without(Attributes extras) {
        Attributes rest = extras.attributes(NAMESPACE).without(CAPTURED);
        return rest.isEmpty() ? extras.without(NAMESPACE) : extras;
    }

    /** The text of the capture date; DeepFashion2's own converter leaves it blank. */
    private static Optional<String> captured(Attributes extras) {
        return extras.attributes(NAMESPACE).text(CAPTURED).filter(text -> !text.isBlank());
    }

    private static Optional<String> parse(String text) {
        if (COCO_FORM.matcher(text).matches()) {
            return attempt(() -> cocoForm(text));
        }
        return attempt(() -> {
                    LocalDateTime.parse(text);
                    return text;
                })
                .or(() -> attempt(() -> OffsetDateTime.parse(text)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDateTime()
                        .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME)));
    }

    /** Without a formatter, which would take as long as an image's boxes. */
    private static String cocoForm(String text) {
        LocalDateTime.of(
                part(text, 0, 4),
                part(text, 5, 7),
                part(text, 8, 10),
                part(text, 11, 13),
                part(text, 14, 16),
                part(text, 17, 19));
        return text.replace(' ', 'T');
    }

    private static int part(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static Optional<String> attempt(Supplier<String> parser) {
        try {
            return Optional.of(parser.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
