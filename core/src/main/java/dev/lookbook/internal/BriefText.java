package dev.lookbook.internal;

import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The words and numbers of a {@link Brief} line: short, and with everything in them visible. */
public final class BriefText {
    private static final String MORE = "…";
    private static final int LONGEST_WORD = 60;
    private static final double PLAIN_FROM = 1e-4;
    private static final double PLAIN_TO = 1e9;
    private static final MathContext FEW_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

    private BriefText() {}

    /** The end of a file's name, made visible. */
    static String file(String name) {
        String end = end(name, LONGEST_WORD);
        String visible = Printable.of(end);
        boolean all = end.length() == name.length() && visible.length() <= LONGEST_WORD;
        return all ? visible : MORE + end(visible, LONGEST_WORD - 1);
    }

    private static String end(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int from = text.length() - longest;
        return text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
    }

    /** A box in few characters: {@code 12,40 180x260}, left and top, width and height. */
    public static String box(BoundingBox box) {
        return number(box.xMin()) + ',' + number(box.yMin()) + ' ' + number(box.width()) + 'x' + number(box.height());
    }

    /** How many there are of something: {@code 1 category}, {@code 2 categories}. */
    public static String counted(long number, String thing) {
        if (number == 1) {
            return "1 " + thing;
        }
        if (thing.endsWith("y")) {
            return number + " " + thing.substring(0, thing.length() - 1) + "ies";
        }
        return number + " " + thing + (thing.endsWith("s") || thing.endsWith("x") ? "es" : "s");
    }

    /** A number in few characters: at most two decimals, or four when it is less than one. */
    public static String number(double number) {
        double size = Math.abs(number);
        if (size == 0 || !Double.isFinite(number)) {
            return size == 0 ? "0" : Double.toString(number);
        }
        if (size < PLAIN_FROM || size >= PLAIN_TO) {
            return new BigDecimal(number, FEW_DIGITS).stripTrailingZeros().toString();
        }
        return BigDecimal.valueOf(number)
                .setScale(size < 1 ? 4 : 2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A number in few characters. */
    public static String number(Decimal number) {
        return number(number.doubleValue());
    }

    /** The beginning of a text, made visible. */
    public static String word(String text) {
        return word(text, LONGEST_WORD);
    }

    /** The first so many characters of a text, made visible. */
    public static String word(String text, int longest) {
        String visible = Printable.of(beginning(text, longest));
        boolean all = text.length() <= longest && visible.length() <= longest;
        return all ? visible : beginning(visible, longest - 1) + MORE;
    }

    private static String beginning(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
