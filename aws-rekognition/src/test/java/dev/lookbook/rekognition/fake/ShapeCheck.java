package dev.lookbook.rekognition.fake;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares values with shapes. */
final class ShapeCheck {
    private final List<String> problems = new ArrayList<>();

    private ShapeCheck() {}

    /** What is wrong with a value, in the words of AWS where it has some; nothing when all is well. */
    static List<String> problems(Shape shape, Value value) {
        ShapeCheck check = new ShapeCheck();
        check.check(shape, value, "");
        return check.problems;
    }

    private void check(Shape shape, Value value, String place) {
        if (shape instanceof Shape.Structure structure && value instanceof Attributes object) {
            structure(structure, object, place);
        } else if (shape instanceof Shape.MapOf map && value instanceof Attributes object) {
            length(object.asMap().size(), map.min(), map.max(), place);
            object.forEach((key, element) -> {
                check(map.key(), Value.of(key), place + ".key");
                check(map.value(), element, place + ".value");
            });
        } else if (shape instanceof Shape.ListOf list && value instanceof Value.Sequence sequence) {
            length(sequence.values().size(), list.min(), list.max(), place);
            for (int i = 0; i < sequence.values().size(); i++) {
                check(list.element(), sequence.values().get(i), place + "." + (i + 1) + ".member");
            }
        } else if (shape instanceof Shape.Text text && value instanceof Value.Text string) {
            text(text, string.text(), place);
        } else if (shape instanceof Shape.Blob blob && value instanceof Value.Text string) {
            blob(blob, string.text(), place);
        } else if (shape instanceof Shape.Whole whole && value instanceof Decimal number && number.isInteger()) {
            range(number.doubleValue(), (double) whole.min(), (double) whole.max(), place);
        } else if (shape instanceof Shape.Real real && value instanceof Decimal number) {
            range(number.doubleValue(), real.min(), real.max(), place);
        } else if (!(shape instanceof Shape.Time && value instanceof Decimal)
                && !(shape instanceof Shape.Flag && value instanceof Value.Flag)) {
            complain(place, "Member must be " + noun(shape));
        }
    }

    private static String noun(Shape shape) {
        if (shape instanceof Shape.Structure || shape instanceof Shape.MapOf) {
            return "an object";
        }
        if (shape instanceof Shape.ListOf) {
            return "a list";
        }
        if (shape instanceof Shape.Text || shape instanceof Shape.Blob) {
            return "a string";
        }
        if (shape instanceof Shape.Whole) {
            return "an integer";
        }
        return shape instanceof Shape.Flag ? "a boolean" : "a number";
    }

    private void structure(Shape.Structure structure, Attributes object, String place) {
        for (String name : structure.required()) {
            if (object.get(name).isEmpty()) {
                complain(place(place, name), "Member must not be null");
            }
        }
        object.forEach((name, value) -> {
            Shape shape = structure.members().get(name);
            if (shape == null) {
                complain(place(place, name), "Member is unknown");
            } else {
                check(shape, value, place(place, name));
            }
        });
    }

    private void text(Shape.Text text, String string, String place) {
        length(string.codePointCount(0, string.length()), text.min(), text.max(), place);
        text.pattern()
                .filter(pattern -> !Pattern.compile(pattern, Pattern.DOTALL)
                        .matcher(string)
                        .matches())
                .ifPresent(pattern -> complain(place, "Member must satisfy regular expression pattern: " + pattern));
        if (!text.words().isEmpty() && !text.words().contains(string)) {
            complain(
                    place,
                    "Member must satisfy enum value set: "
                            + text.words().stream().sorted().toList());
        }
    }

    private void blob(Shape.Blob blob, String base64, String place) {
        try {
            length(Base64.getDecoder().decode(base64).length, blob.min(), blob.max(), place);
        } catch (IllegalArgumentException e) {
            complain(place, "Member must be Base64");
        }
    }

    private void length(long length, long min, long max, String place) {
        if (length < min) {
            complain(place, "Member must have length greater than or equal to " + min);
        } else if (length > max) {
            complain(place, "Member must have length less than or equal to " + max);
        }
    }

    private void range(double number, double min, double max, String place) {
        if (number < min) {
            complain(place, "Member must have value greater than or equal to " + Decimal.of(min));
        } else if (number > max) {
            complain(place, "Member must have value less than or equal to " + Decimal.of(max));
        }
    }

    private void complain(String place, String constraint) {
        problems.add("Value at '" + place + "' failed to satisfy constraint: " + constraint);
    }

    private static String place(String parent, String name) {
        String member = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        return parent.isEmpty() ? member : parent + "." + member;
    }
}
