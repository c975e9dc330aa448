package dev.lookbook.coco.index;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSource;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Numbers the different ids of a file, whose images and annotations name them in any order. One id however it is spelled:
 * {@code 7}, {@code 7.0} and {@code "7"} are the same; {@code "07"} is another. Integers take up to 24 bytes each, other
 * strings their text and some 100 bytes more.
 */
final class Ids {
    /** So many digits fit a long, whatever they are. */
    private static final int SAFE_DIGITS = 18;

    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,18}");

    private static final Pattern LARGE_INTEGER = Pattern.compile("-?[1-9][0-9]{18,}");

    private final LongIndex integers = new LongIndex();
    /** Numbered downwards, from the first below {@link RecordTable#NO_GROUP}, since integers are numbered upwards. */
    private final Map<String, Integer> texts = new HashMap<>();

    private final ReadLimits limits;

    Ids(ReadLimits limits) {
        this.limits = limits;
    }

    /** The group of the id that a number or a string spells; {@link RecordTable#NO_GROUP} when it is no id. */
    int group(byte[] json, int from, int to) {
        if (json[from] == '"') {
            return isInteger(json, from + 1, to - 1) ? integer(json, from + 1, to - 1) : text(json, from, to);
        }
        return isInteger(json, from, to) ? integer(json, from, to) : decimal(json, from, to);
    }

    /** How many groups there are. */
    int size() {
        return integers.size() + texts.size();
    }

    /** The groups are numbered from 0 once all are known. */
    int dense(int group) {
        return group >= RecordTable.NO_GROUP ? group : integers.size() + RecordTable.NO_GROUP - 1 - group;
    }

    private int text(byte[] json, int from, int to) {
        try (JsonSource source = JsonSource.of(json, from, to - from, Location.UNKNOWN, limits)) {
            String text = source.string();
            if (INTEGER.matcher(text).matches() && new BigInteger(text).bitLength() < Long.SIZE) {
                return integers.number(Long.parseLong(text));
            }
            return text(text);
        } catch (DatasetException notAString) {
            return RecordTable.NO_GROUP;
        }
    }

    private int text(String text) {
        Integer group = texts.get(text);
        if (group == null) {
            group = RecordTable.NO_GROUP - 1 - texts.size();
            texts.put(text, group);
        }
        return group;
    }

    /** What is not written as an integer may be one: {@code 7.0}, {@code 1e3}. Integers beyond a long are ids by their text. */
    private int decimal(byte[] json, int from, int to) {
        if (to - from > limits.maxNumberLength()) {
            return RecordTable.NO_GROUP;
        }
        String text = new String(json, from, to - from, StandardCharsets.ISO_8859_1);
        try {
            return integers.number(new BigDecimal(text).longValueExact());
        } catch (ArithmeticException tooLargeOrAFraction) {
            return LARGE_INTEGER.matcher(text).matches() ? text(text) : RecordTable.NO_GROUP;
        } catch (NumberFormatException notANumber) {
            return RecordTable.NO_GROUP;
        }
    }

    private int integer(byte[] digits, int from, int to) {
        boolean negative = digits[from] == '-';
        long value = 0;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            value = value * 10 + (digits[i] - '0');
        }
        return integers.number(negative ? -value : value);
    }

    /** Whether this is the usual text of an integer that surely fits a long. */
    private static boolean isInteger(byte[] text, int from, int to) {
        int first = from < to && text[from] == '-' ? from + 1 : from;
        if (first >= to || to - first > SAFE_DIGITS || (text[first] == '0' && to > from + 1)) {
            return false;
        }
        for (int i = first; i < to; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return false;
            }
        }
        return true;
    }
}
