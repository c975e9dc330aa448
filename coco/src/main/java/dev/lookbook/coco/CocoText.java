package dev.lookbook.coco;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A record as the text that a {@link CocoWriter} writes. Making it takes most of the time of writing, and can be done on any
 * thread, for several records at once; the writer then adds the ids and puts it in its place. Immutable.
 *
 * <pre>{@code
 * List<CocoText> texts = records.parallelStream().map(record -> CocoText.of(record, header)).toList();
 * texts.forEach(writer::write);
 * }</pre>
 */
public final class CocoText {
    final CocoRecord record;
    /** None in a result file. */
    final Optional<NumberedText> image;

    final List<NumberedText> annotations;

    private CocoText(CocoRecord record, Optional<NumberedText> image, List<NumberedText> annotations) {
        this.record = record;
        this.image = image;
        this.annotations = annotations;
    }

    /**
     * The text of a record.
     *
     * @param header that of the writer that will write it
     */
    public static CocoText of(CocoRecord record, CocoHeader header) {
        boolean isResult = header.isResults();
        boolean hasImageId = RecordNumbers.has(record.image());
        List<NumberedText> annotations = new ArrayList<>(record.annotations().size());
        for (CocoAnnotation annotation : record.annotations()) {
            boolean saysImage = hasImageId && ownImageId(annotation).isPresent();
            annotations.add(
                    RecordText.of(annotation, RecordNumbers.has(annotation, isResult), hasImageId && !saysImage));
        }
        return new CocoText(
                record, isResult ? Optional.empty() : Optional.of(RecordText.of(record.image())), annotations);
    }

    /** Which image an annotation says it belongs to in another form than a number, which it keeps when that is right. */
    static Optional<Long> ownImageId(CocoAnnotation annotation) {
        return annotation.imageId().isPresent()
                ? Optional.empty()
                : annotation.extras().get("image_id").flatMap(Numbers::id);
    }
}
