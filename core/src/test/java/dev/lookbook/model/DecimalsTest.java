package dev.lookbook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DecimalsTest {
    @Provide
    Arbitrary<List<Decimal>> rows() {
        return Samples.decimals().list().ofMaxSize(40);
    }

    @Property(tries = 500)
    void numbersAreKeptInOrder(@ForAll("rows") List<Decimal> numbers) {
        Decimals row = Decimals.copyOf(numbers);
        assertThat(row.size()).isEqualTo(numbers.size());
        assertThat(row.isEmpty()).isEqualTo(numbers.isEmpty());
        for (int i = 0; i < numbers.size(); i++) {
            Decimal number = numbers.get(i);
            assertThat(row.get(i)).isEqualTo(number);
            assertThat(row.text(i)).isEqualTo(number.text());
            assertThat(row.doubleValue(i)).isEqualTo(number.doubleValue());
            assertThat(row.isInteger(i)).isEqualTo(number.isInteger());
            byte[] copy = new byte[row.length(i)];
            row.copyText(i, copy, 0);
            assertThat(new String(copy, StandardCharsets.US_ASCII)).isEqualTo(number.text());
        }
    }

    @Property(tries = 500)
    void numbersAreJoinedWithCommas(@ForAll("rows") List<Decimal> numbers, @ForAll("rows") List<Decimal> others) {
        Decimals row = Decimals.copyOf(numbers);
        byte[] text = new byte[1 + row.joinedLength()];
        text[0] = '[';
        int end = row.copyJoined(text, 1);

        assertThat(new String(text, 0, end, StandardCharsets.US_ASCII) + ']').isEqualTo(numbers.toString());
        assertThat(Decimals.builder()
                        .add(Decimals.copyOf(others), 0, others.size())
                        .add(row, numbers.size() / 3, numbers.size())
                        .add(row, 0, numbers.size() / 3)
                        .build())
                .isEqualTo(Decimals.copyOf(Stream.of(
                                others,
                                numbers.subList(numbers.size() / 3, numbers.size()),
                                numbers.subList(0, numbers.size() / 3))
                        .flatMap(List::stream)
                        .toList()));
    }

    @Property(tries = 500)
    void numbersBecomeTheDoublesThatPythonWrites(@ForAll("rows") List<Decimal> numbers) {
        assertThat(Decimals.copyOf(numbers).asDoubles())
                .isEqualTo(Decimals.copyOf(numbers.stream()
                        .map(number -> Decimal.of(number.text().equals("-0") ? 0 : number.doubleValue()))
                        .toList()));
        assertThat(Decimals.copyOf(numbers).canonical())
                .isEqualTo(
                        Decimals.copyOf(numbers.stream().map(Decimal::canonical).toList()));
    }

    @Property(tries = 500)
    void rowsAreEqualWhenTheirTextsAre(@ForAll("rows") List<Decimal> one, @ForAll("rows") List<Decimal> two) {
        assertThat(Decimals.copyOf(one)).isEqualTo(Decimals.copyOf(one)).hasSameHashCodeAs(Decimals.copyOf(one));
        assertThat(Decimals.copyOf(one).equals(Decimals.copyOf(two))).isEqualTo(one.equals(two));
    }

    @Test
    void theSameDigitsDividedOtherwiseAreAnotherRow() {
        assertThat(Decimals.ofIntegers(1, 23)).isNotEqualTo(Decimals.ofIntegers(12, 3));
    }

    @Test
    void minusZeroKeepsItsSignAsADoubleOnlyIfItIsNoInteger() {
        assertThat(Decimals.copyOf(List.of(Decimal.parse("-0"), Decimal.parse("-0.0"), Decimal.parse("-1")))
                        .asDoubles())
                .hasToString("[0.0, -0.0, -1.0]");
    }

    @Test
    void integersAndDoublesKeepTheirKind() {
        assertThat(Decimals.ofIntegers(350, -1)).hasToString("[350, -1]");
        assertThat(Decimals.ofDoubles(350, -0.1, 1e-5)).hasToString("[350.0, -0.1, 1e-05]");
        assertThat(Decimals.of()).isEqualTo(Decimals.ofIntegers()).hasToString("[]");
    }

    @Test
    void doublesThatAreNotFiniteAreRefused() {
        assertThatThrownBy(() -> Decimals.ofDoubles(1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a finite number but found NaN");
    }

    @Test
    void canonicalIsThisVeryRowWhenNothingChanges() {
        Decimals row = Decimals.ofDoubles(1, 0.1, 1e-5);
        assertThat(row.canonical()).isSameAs(row);
    }

    @Test
    void aBuilderCanGoOnAfterItHasBuilt() {
        Decimals.Builder builder = Decimals.builder().add("1.0");
        Decimals one = builder.build();
        Decimals two = builder.add(Decimal.of(2)).build();
        assertThat(builder.size()).isEqualTo(2);
        assertThat(one).hasToString("[1.0]");
        assertThat(two).hasToString("[1.0, 2]");
    }

    @Test
    void aRefusedNumberLeavesTheBuilderAsItWas() {
        Decimals.Builder builder = Decimals.builder().add("1.0");
        assertThatThrownBy(() -> builder.add("x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.add("1e400")).isInstanceOf(IllegalArgumentException.class);
        assertThat(builder.build()).hasToString("[1.0]");
    }

    @Provide
    Arbitrary<String> almostNumbers() {
        return Arbitraries.oneOf(
                Samples.decimals().map(Decimal::text),
                Arbitraries.strings().withChars("0123456789.-+eE").ofMaxLength(8),
                Arbitraries.strings().withChars("01.").ofMaxLength(7),
                Arbitraries.strings().withChars("01").ofMinLength(305).ofMaxLength(312),
                Arbitraries.of(
                        "1e308", "1e309", "-1e999", "1e-999", "0e999", "-0", "01", "1.", ".5", "-", "+1", "1e", ""));
    }

    @Provide
    Arbitrary<String> followers() {
        return Arbitraries.oneOf(
                Arbitraries.just(""),
                almostNumbers().map(next -> "," + next),
                Combinators.combine(
                                Arbitraries.of(",", "]", " ", "\n", "/", ":", "\u00ae", "\u00b0"),
                                Arbitraries.of(
                                        "", "0000000", ".......", "\u00b0\u00b1\u00ae\u00ae\u00ae\u00ae\u00ae\u00ae"))
                        .as(String::concat));
    }

    @Property(tries = 5000)
    void scanningTakesWhatAddingTakes(@ForAll("almostNumbers") String number, @ForAll("followers") String next) {
        byte[] text = ("[" + number + next).getBytes(StandardCharsets.ISO_8859_1);
        Decimals.Builder scanned = Decimals.builder().add("7");
        Decimals.Builder added = Decimals.builder().add("7");
        int end = scanned.scan(text, 1, text.length);
        try {
            added.add(number);
            assertThat(end).isEqualTo(1 + number.length());
        } catch (IllegalArgumentException notOne) {
            assertThat(end).isEqualTo(1);
        }
        assertThat(scanned.build()).isEqualTo(added.build());
    }

    @Test
    void scanningStopsWhereTheCharactersEnd() {
        Decimals.Builder builder = Decimals.builder();
        byte[] text = "12.5".getBytes(StandardCharsets.US_ASCII);
        assertThat(builder.scan(text, 0, 2)).isEqualTo(2);
        assertThat(builder.scan(text, 2, 4)).isEqualTo(2);
        assertThat(builder.scan(text, 4, 4)).isEqualTo(4);
        assertThat(builder.build()).hasToString("[12]");
    }

    @Test
    void aClearedBuilderBeginsAgain() {
        Decimals.Builder builder = Decimals.builder().add("1.0");
        Decimals one = builder.build();
        assertThat(builder.clear().build()).isEqualTo(Decimals.of());
        assertThat(builder.add("2").build()).isEqualTo(Decimals.ofIntegers(2));
        assertThat(one).hasToString("[1.0]");
        long[] many = new long[100_000];
        builder.clear();
        for (int i = 0; i < many.length; i++) {
            builder.add("0");
        }
        assertThat(builder.build()).isEqualTo(Decimals.ofIntegers(many));
        assertThat(builder.clear().add("3").build()).isEqualTo(Decimals.ofIntegers(3));
    }

    @Test
    void indexesBeyondTheRowAreRefused() {
        Decimals row = Decimals.ofIntegers(1, 2);
        assertThatThrownBy(() -> row.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> row.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> row.doubleValue(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
