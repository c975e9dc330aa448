package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.coco.CocoImage;
import dev.lookbook.coco.CocoSegment;
import dev.lookbook.coco.ImmutableCocoAnnotation;
import dev.lookbook.coco.ImmutableCocoImage;
import dev.lookbook.coco.ImmutableCocoSegment;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Ids as records have them: in their field when they are integers, else among the extras under the field's name. */
final class Ids {
    static final String ID = "id";
    static final String IMAGE_ID = "image_id";
    static final String CATEGORY_ID = "category_id";

    /** Integers of so many characters fit a long. */
    private static final int SAFE_LENGTH = 18;
    /** Numbers of more characters are not looked into. */
    private static final int MAX_LENGTH = 400;

    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,18}");

    private Ids() {}

    static Optional<Value> of(CocoImage image) {
        return id(image.id(), image.extras(), ID);
    }

    static Optional<Value> of(CocoAnnotation annotation) {
        return id(annotation.id(), annotation.extras(), ID);
    }

    static Optional<Value> imageOf(CocoAnnotation annotation) {
        return id(annotation.imageId(), annotation.extras(), IMAGE_ID);
    }

    static Optional<Value> categoryOf(CocoAnnotation annotation) {
        return id(annotation.categoryId(), annotation.extras(), CATEGORY_ID);
    }

    static Optional<Value> categoryOf(CocoSegment segment) {
        return id(segment.categoryId(), segment.extras(), CATEGORY_ID);
    }

    private static Optional<Value> id(Optional<Long> field, Attributes extras, String name) {
        return field.<Value>map(Value::of).or(() -> extras.get(name)).filter(Ids::isOne);
    }

    /** Whether a value can be an id: a number or a string. */
    static boolean isOne(Value value) {
        return value instanceof Decimal || value instanceof Value.Text;
    }

    /**
     * The integer that an id is however it is spelled, as the reader sees it: {@code 7}, {@code 7.0} and {@code "7"} are the
     * same. Empty when it is none, or one that does not fit a long.
     */
    static OptionalLong number(Value id) {
        String text = text(id);
        boolean isInteger = INTEGER.matcher(text).matches();
        if (isInteger && text.length() <= SAFE_LENGTH) {
            return OptionalLong.of(Long.parseLong(text));
        }
        if (!(isInteger || id instanceof Decimal) || text.length() > MAX_LENGTH) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(new BigDecimal(text).longValueExact());
        } catch (ArithmeticException | NumberFormatException notAnInteger) {
            return OptionalLong.empty();
        }
    }

    /** An id as text, be it a number or a string. */
    static String text(Value id) {
        return id instanceof Value.Text string ? string.text() : id.toString();
    }

    /**
     * The same text for one id however it is spelled. Integers that do not fit a long are ids by their text, be they numbers or
     * strings; other numbers, such as {@code 1.5}, and strings are different.
     */
    static String key(Value id) {
        OptionalLong number = number(id);
        if (number.isPresent()) {
            return Long.toString(number.getAsLong());
        }
        if (!(id instanceof Decimal || id instanceof Value.Text)) {
            return '?' + ValueKey.of(id);
        }
        boolean isFraction = id instanceof Decimal decimal && !decimal.isInteger();
        return (isFraction ? '#' : '"') + text(id);
    }

    /** What an image says but for its id. */
    static CocoImage without(CocoImage image) {
        return ImmutableCocoImage.copyOf(image)
                .withId(Optional.empty())
                .withExtras(image.extras().without(ID));
    }

    static CocoImage with(CocoImage image, Value id) {
        return ImmutableCocoImage.copyOf(image).withId(integer(id)).withExtras(extras(image.extras(), ID, id));
    }

    static CocoAnnotation with(CocoAnnotation annotation, Value id) {
        return ImmutableCocoAnnotation.copyOf(annotation)
                .withId(integer(id))
                .withExtras(extras(annotation.extras(), ID, id));
    }

    static CocoAnnotation withImage(CocoAnnotation annotation, Value id) {
        return ImmutableCocoAnnotation.copyOf(annotation)
                .withImageId(integer(id))
                .withExtras(extras(annotation.extras(), IMAGE_ID, id));
    }

    static CocoAnnotation withCategory(CocoAnnotation annotation, Value id) {
        return ImmutableCocoAnnotation.copyOf(annotation)
                .withCategoryId(integer(id))
                .withExtras(extras(annotation.extras(), CATEGORY_ID, id));
    }

    static CocoSegment withCategory(CocoSegment segment, Value id) {
        return ImmutableCocoSegment.copyOf(segment)
                .withCategoryId(integer(id))
                .withExtras(extras(segment.extras(), CATEGORY_ID, id));
    }

    private static Attributes extras(Attributes extras, String name, Value id) {
        return integer(id).isPresent() ? extras.without(name) : extras.with(name, id);
    }

    private static Optional<Long> integer(Value id) {
        return Attributes.of(ID, id).integer(ID);
    }
}
