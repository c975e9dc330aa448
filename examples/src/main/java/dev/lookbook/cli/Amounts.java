package dev.lookbook.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Sizes and times with their units, as options have them. */
final class Amounts {
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)\\s*([A-Za-z]*)");
    private static final Map<String, Long> BYTES =
            Map.of("", 1L, "B", 1L, "KB", 1L << 10, "MB", 1L << 20, "GB", 1L << 30);
    private static final Map<String, Long> MILLIS =
            Map.of("ms", 1L, "", 1000L, "s", 1000L, "m", 60_000L, "h", 3_600_000L);

    private Amounts() {}

    /** A size in bytes: {@code 5MB}, where a KB is 1,024 bytes. */
    static final class Bytes implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return number(text, BYTES, "a size such as 5MB or 500KB").intValue();
        }
    }

    /** A time: {@code 30s}. */
    static final class Time implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return Duration.ofMillis(
                    number(text, MILLIS, "a time such as 30s or 500ms").longValue());
        }
    }

    /**
     * The time of an option that takes a number of hours.
     *
     * @throws IllegalArgumentException when there are more than can be counted
     */
    static Duration hours(String option, BigDecimal value) {
        return time(option, value, Duration.ofHours(1), "hours");
    }

    /**
     * The time of an option that takes a number of minutes.
     *
     * @throws IllegalArgumentException when there are more than can be counted
     */
    static Duration minutes(String option, BigDecimal value) {
        return time(option, value, Duration.ofMinutes(1), "minutes");
    }

    private static Duration time(String option, BigDecimal value, Duration unit, String units) {
        BigDecimal nanos = value.multiply(BigDecimal.valueOf(unit.toNanos()));
        if (nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException(option + ": expected fewer " + units + " but found " + value);
        }
        return Duration.ofNanos(nanos.longValue());
    }

    private static BigDecimal number(String text, Map<String, Long> units, String expected) {
        Matcher amount = AMOUNT.matcher(text);
        Long unit = amount.matches() ? units.get(amount.group(2)) : null;
        if (unit != null) {
            BigDecimal value = new BigDecimal(amount.group(1)).multiply(BigDecimal.valueOf(unit));
            if (value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0) {
                return value;
            }
        }
        throw new TypeConversionException("expected " + expected + " but found \"" + text + '"');
    }
}
