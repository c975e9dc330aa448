package dev.lookbook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.testing.Python;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are numbers, what they are worth and what Python makes of them, for single ones and for those in a row. */
class NumberTextTest {
    private static final Pattern JSON_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    @Provide
    Arbitrary<String> spellings() {
        return Arbitraries.randomValue(NumberTextTest::spelling);
    }

    private static String spelling(Random random) {
        StringBuilder out = new StringBuilder(random.nextInt(3) == 0 ? "-" : "");
        if (random.nextInt(4) == 0) {
            out.append('0');
        } else {
            out.append((char) ('1' + random.nextInt(9)));
            digits(out, random, random.nextInt(random.nextBoolean() ? 4 : 24));
        }
        if (random.nextInt(3) > 0) {
            out.append('.').append("0".repeat(random.nextInt(4) == 0 ? random.nextInt(24) : 0));
            digits(out, random, 1 + random.nextInt(random.nextBoolean() ? 3 : 24));
            out.append("0".repeat(random.nextInt(4) == 0 ? random.nextInt(4) : 0));
        }
        if (random.nextInt(4) == 0) {
            out.append(random.nextBoolean() ? 'e' : 'E')
                    .append(List.of("", "+", "-").get(random.nextInt(3)))
                    .append("0".repeat(random.nextInt(3)))
                    .append(random.nextInt(random.nextInt(4) == 0 ? 280 : 25));
        }
        return out.toString();
    }

    private static void digits(StringBuilder out, Random random, int count) {
        for (int i = 0; i < count; i++) {
            out.append((char) ('0' + random.nextInt(10)));
        }
    }

    @Property(tries = 3000)
    void numbersAreThoseOfJsonsGrammar(@ForAll("nearlyNumbers") String text) {
        boolean number = JSON_NUMBER.matcher(text).matches() && Double.isFinite(Double.parseDouble(text));
        assertThat(isTaken(() -> Decimal.parse(text))).isEqualTo(number);
        assertThat(isTaken(() -> Decimals.builder().add(text))).isEqualTo(number);
        char[] characters = ("12" + text + "34").toCharArray();
        assertThat(isTaken(() -> Decimals.builder().add(characters, 2, text.length())))
                .isEqualTo(number);
    }

    private static boolean isTaken(Runnable number) {
        try {
            number.run();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Provide
    Arbitrary<String> nearlyNumbers() {
        return Arbitraries.strings().withChars("-+0019.eE ").ofMaxLength(7);
    }

    @Property(tries = 2000)
    void charactersAreTakenOrRefusedAsTheirTextIs(
            @ForAll("nearlyNumbers") String nearly, @ForAll("spellings") String spelling) {
        for (String text : List.of(nearly, spelling, spelling + nearly, "1".repeat(400) + nearly)) {
            assertThat(row(builder -> builder.add(("<" + text + ">").toCharArray(), 1, text.length())))
                    .isEqualTo(row(builder -> builder.add(text)));
        }
    }

    /** What becomes of a row when something is added: its text or the complaint. */
    private static String row(Consumer<Decimals.Builder> addition) {
        Decimals.Builder builder = Decimals.builder().add("7");
        try {
            addition.accept(builder);
            return builder.add("1.5").build().toString();
        } catch (IllegalArgumentException e) {
            return builder.add("1.5").build() + " " + e.getMessage();
        }
    }

    @Property(tries = 2000)
    void doubleValueIsTheNearestDouble(@ForAll("spellings") String text) {
        double expected = Double.parseDouble(text);
        Decimals row = Decimals.builder().add("7").add(text).add("1.5").build();
        assertThat(Decimal.parse(text).doubleValue()).isEqualTo(expected);
        assertThat(row.doubleValue(1)).isEqualTo(expected);
        assertThat(1 / row.doubleValue(1)).as("sign of zero").isEqualTo(1 / expected);
        assertThat(row.toDoubles()).containsExactly(7, expected, 1.5);
    }

    @Property(tries = 2000)
    void canonicalIsTheSameNumberAndStaysTheSame(@ForAll("spellings") String text) {
        Decimal number = Decimal.parse(text);
        Decimal canonical = number.canonical();
        assertThat(canonical.doubleValue()).isEqualTo(number.doubleValue() == 0 ? 0.0 : number.doubleValue());
        assertThat(canonical.isInteger()).isEqualTo(number.isInteger());
        assertThat(canonical.canonical()).isSameAs(canonical);
        Decimals row = Decimals.builder().add("1.50").add(text).build();
        assertThat(row.canonical()).isEqualTo(Decimals.copyOf(List.of(Decimal.parse("1.5"), canonical)));
    }

    @Test
    void canonicalIsWhatPythonWrites() throws IOException, InterruptedException {
        List<String> texts = new ArrayList<>(List.of(
                "0",
                "-0",
                "-0.0",
                "0.0",
                "0e0",
                "-0e5",
                "1E5",
                "0.00010",
                "0.0001",
                "0.00001",
                "350.0",
                "350.00",
                "12345678901234.5",
                "123456789012345.6",
                "100000000000000.0",
                "1000000000000000.0",
                "10000000000000000.0",
                "9007199254740993",
                "1.00000000000000000001",
                "0.1000000000000000055"));
        Random random = new Random(20_261_122);
        while (texts.size() < 20_000) {
            texts.add(spelling(random));
        }
        List<String> written =
                Python.run("import sys, json\nfor line in sys.stdin: print(json.dumps(json.loads(line)))", texts);
        assertThat(written).hasSameSizeAs(texts);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(Decimal.parse(texts.get(i)).canonical()).as(texts.get(i)).hasToString(written.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource({"5, true", "-0, true", "5.0, false", "5e0, false", "5E0, false"})
    void integersAreWrittenWithoutFractionAndExponent(String text, boolean integer) {
        assertThat(Decimal.parse(text).isInteger()).isEqualTo(integer);
        assertThat(Decimals.builder().add("1.5").add(text).add("1e1").build().isInteger(1))
                .isEqualTo(integer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "+1", "01", "1.", ".5", "1e", "1e+", "NaN", "Infinity", "0x1", "1 ", "\u0661"})
    void whatIsNoNumberIsRefused(String text) {
        String message = "expected a number but found \"" + text + '"';
        assertThatThrownBy(() -> Decimal.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> Decimals.builder().add(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void charactersBeyondAsciiAreNotDigits() {
        for (String text : List.of("\u0131", "1\u0132", "\u0661", "1\ue030", "1\uff11")) {
            assertThat(isTaken(() -> Decimal.parse(text))).isFalse();
            assertThat(isTaken(() -> Decimals.builder().add(text.toCharArray(), 0, text.length())))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "1e309", "1.8e308", "-1E+999999999999"})
    void numbersOutOfADoublesRangeAreRefused(String text) {
        String message = "expected a number within a double's range but found " + text;
        assertThatThrownBy(() -> Decimal.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> Decimals.builder().add(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e308", "1.7976931348623157e308", "0e999", "1e-400", "0.1e309"})
    void numbersWithinADoublesRangeAreKept(String text) {
        assertThat(Decimal.parse(text).text()).isEqualTo(text);
        assertThat(Decimals.builder().add(text).build().text(0)).isEqualTo(text);
    }

    @Test
    void longIntegersOutOfADoublesRangeAreRefusedAsWell() {
        String largest = "17976931348623157" + "0".repeat(292);
        assertThat(Decimal.parse(largest).doubleValue()).isEqualTo(Double.MAX_VALUE);
        assertThat(Decimals.builder().add(largest).build().doubleValue(0)).isEqualTo(Double.MAX_VALUE);
        String message = "expected a number within a double's range but found " + largest + "0";
        assertThatThrownBy(() -> Decimal.parse(largest + "0")).hasMessage(message);
        assertThatThrownBy(() -> Decimals.builder().add(largest + "0")).hasMessage(message);
    }
}
