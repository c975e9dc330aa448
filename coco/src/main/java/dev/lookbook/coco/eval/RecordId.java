package dev.lookbook.coco.eval;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of an image or a category however it is spelled, as {@link dev.lookbook.coco.CocoReader} takes them: {@code 7},
 * {@code 7.0} and {@code "7"} are one, {@code "07"} is another. Numbers come before texts.
 *
 * @param number the number, 0 for a text
 * @param text the text, empty for a number
 */
record RecordId(long number, String text) implements Comparable<RecordId> {
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,17}");
    private static final Comparator<RecordId> ORDER = Comparator.comparing((RecordId id) -> !id.isNumber())
            .thenComparingLong(RecordId::number)
            .thenComparing(RecordId::text);

    /**
     * The id that a record has.
     *
     * @param field the id if it is an integer
     * @param extras where it is if it is something else
     * @param name what it is called there
     */
    static Optional<RecordId> of(Optional<Long> field, Attributes extras, String name) {
        return field.map(RecordId::new).or(() -> extras.get(name).flatMap(RecordId::of));
    }

    private static Optional<RecordId> of(Value value) {
        if (value instanceof Decimal number) {
            try {
                return Optional.of(new RecordId(new BigDecimal(number.text()).longValueExact()));
            } catch (ArithmeticException | NumberFormatException notAnInteger) {
                return Optional.empty();
            }
        }
        if (value instanceof Value.Text text) {
            return Optional.of(
                    INTEGER.matcher(text.text()).matches()
                            ? new RecordId(Long.parseLong(text.text()))
                            : new RecordId(0, 't' + text.text()));
        }
        return Optional.empty();
    }

    private RecordId(long number) {
        this(number, "");
    }

    /** Whether this is a number; texts begin with a mark, so that an empty one is a text. */
    boolean isNumber() {
        return text.isEmpty();
    }

    @Override
    public int compareTo(RecordId other) {
        return ORDER.compare(this, other);
    }

    /** The id as people read it. */
    @Override
    public String toString() {
        return isNumber() ? String.valueOf(number) : '"' + text.substring(1) + '"';
    }
}
