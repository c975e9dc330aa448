package dev.lookbook.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.testing.Damage;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with JSON is said with its place. */
class JsonSourceErrorTest {
    private static final String SAMPLE =
            "{\"source\": \"sh\\u00f6p \u00e9\", \"pair_id\": 12, \"item1\": {\"box\": [1, -2.5, 3e4], "
                    + "\"flag\": true, \"off\": false, \"none\": null, \"deep\": [[], [{}], {\"a\": [\"x\"]}]}}";

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static void read(byte[] json, ReadLimits limits, Consumer<JsonSource> reader) {
        try (JsonSource source = JsonSource.of(json, Location.of("a.json"), limits)) {
            reader.accept(source);
            source.end();
        }
    }

    private static void assertRefused(String json, Consumer<JsonSource> reader, String message) {
        assertRefused(bytes(json), ReadLimits.defaults(), reader, message);
    }

    private static void assertRefused(byte[] json, ReadLimits limits, Consumer<JsonSource> reader, String message) {
        assertThatThrownBy(() -> read(json, limits, reader))
                .isInstanceOf(DatasetException.class)
                .hasMessage(message);
    }

    private static Consumer<JsonSource> inObject(Consumer<JsonSource> reader) {
        return source -> source.object(name -> reader.accept(source));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "5              | 5",
                "\"five\"       | the string \"five\"",
                "true           | true",
                "null           | null",
                "{}             | an object",
                "[]             | an array",
            })
    void otherKindsThanExpectedAreRefused(String value, String found) {
        String json = "{\"a\": " + value + "}";
        String place = "a.json at /a (byte 6): expected ";
        if (!found.contains("string")) {
            assertRefused(json, inObject(JsonSource::string), place + "a string but found " + found);
        }
        if (!found.equals("true")) {
            assertRefused(json, inObject(JsonSource::bool), place + "true or false but found " + found);
        }
        if (!found.equals("5")) {
            assertRefused(json, inObject(JsonSource::integer), place + "an integer but found " + found);
            assertRefused(json, inObject(JsonSource::decimal), place + "a number but found " + found);
        }
        if (!found.equals("an array")) {
            assertRefused(json, inObject(JsonSource::decimals), place + "an array of numbers but found " + found);
            assertRefused(json, inObject(source -> source.array(() -> {})), place + "an array but found " + found);
        }
        if (!found.equals("an object")) {
            assertRefused(json, inObject(JsonSource::attributes), place + "an object but found " + found);
        }
    }

    @Test
    void elementsThatAreNoNumbersAreRefused() {
        assertRefused(
                "{\"a\": [1, \"wide\"]}",
                inObject(JsonSource::decimals),
                "a.json at /a/1 (byte 10): expected a number but found the string \"wide\"");
        assertRefused(
                "{\"a\": [1, [2]]}",
                inObject(JsonSource::decimals),
                "a.json at /a/1 (byte 10): expected a number but found an array");
    }

    @Test
    void integersAreIntegersThatFit() {
        assertRefused(
                "{\"a\": 5.0}",
                inObject(JsonSource::integer),
                "a.json at /a (byte 6): expected an integer but found 5.0");
        assertRefused(
                "{\"a\": 9223372036854775808}",
                inObject(JsonSource::integer),
                "a.json at /a (byte 6): expected an integer of at most 63 bits but found 9223372036854775808");
    }

    @Test
    void membersThatComeTwiceAreRefused() {
        assertRefused(
                "{\"a\": 1, \"b\": 2, \"a\": 3}",
                JsonSource::attributes,
                "a.json at /a (byte 17): expected each member once but found \"a\" twice");
        StringBuilder many = new StringBuilder("{");
        for (int i = 0; i < 1000; i++) {
            many.append("\"m").append(i).append("\": 0, ");
        }
        int at = many.length();
        assertRefused(
                many + "\"m999\": 1}",
                JsonSource::attributes,
                "a.json at /m999 (byte " + at + "): expected each member once but found \"m999\" twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity"})
    void whatIsNotFiniteIsRefused(String number) {
        String message = " (byte %d): expected a number but found " + number;
        assertRefused(number, JsonSource::decimal, "a.json" + String.format(message, 0));
        assertRefused(number, JsonSource::value, "a.json" + String.format(message, 0));
        assertRefused("[0, " + number + "]", JsonSource::decimals, "a.json at /1" + String.format(message, 4));
        assertThatThrownBy(() -> read(bytes(number), ReadLimits.defaults(), JsonSource::integer))
                .isInstanceOf(DatasetException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1E+400", "123e307"})
    void numbersOutOfADoublesRangeAreRefused(String number) {
        String message = " (byte %d): expected a number within a double's range but found " + number;
        assertRefused(number, JsonSource::decimal, "a.json" + String.format(message, 0));
        assertRefused(number, JsonSource::value, "a.json" + String.format(message, 0));
        assertRefused("[0, " + number + "]", JsonSource::decimals, "a.json at /1" + String.format(message, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "+1", ".5", "1.", "1e", "- 1", "0x10", "1_000"})
    void numbersOfOtherGrammarsAreRefused(String number) {
        for (String json : List.of(number, "[" + number + "]", "{\"a\": " + number + "}")) {
            assertThatThrownBy(() -> read(bytes(json), ReadLimits.defaults(), JsonSource::value))
                    .isInstanceOf(DatasetException.class)
                    .hasMessageStartingWith("a.json");
        }
    }

    @Test
    void whateverFollowsTheDocumentIsRefused() {
        assertRefused(
                "{} {}",
                JsonSource::attributes,
                "a.json (byte 3): expected the end of the document but found an object");
        assertRefused(
                "1 ]",
                JsonSource::value,
                "a.json (byte 2): expected JSON but found something else (Unexpected close marker ']': no open Array to close)");
        read(bytes("{} \n\t"), ReadLimits.defaults(), JsonSource::attributes);
    }

    @Test
    void nothingIsNotJson() {
        for (String nothing : List.of("", " \n ")) {
            assertRefused(
                    nothing,
                    JsonSource::value,
                    "a.json (byte " + nothing.length() + "): expected JSON but the input is empty");
        }
    }

    @Test
    void otherEncodingsAreRefused() {
        String end = "; save the file as UTF-8 without a byte order mark";
        assertRefused(
                bytes("\ufeff{}"),
                ReadLimits.defaults(),
                JsonSource::value,
                "a.json (byte 0): expected JSON in UTF-8 but found a byte order mark (bytes ef bb)" + end);
        for (String charset : List.of("UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32BE", "UTF-32LE")) {
            byte[] json = "{\"a\": 1}".getBytes(Charset.forName(charset));
            assertRefused(
                    json,
                    ReadLimits.defaults(),
                    JsonSource::value,
                    String.format(
                                    "a.json (byte 0): expected JSON in UTF-8 but found UTF-16 or UTF-32 (bytes %02x %02x)",
                                    json[0], json[1])
                            + end);
            assertThatThrownBy(() ->
                            JsonSource.of(new ByteArrayInputStream(json), Location.of("a.json"), ReadLimits.defaults()))
                    .isInstanceOf(DatasetException.class);
        }
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        for (String bytes : List.of("\u00ff", "\u00c3(", "\u00f8\u0088\u0080\u0080\u0080")) {
            for (String json : List.of("\"%s\"", "{\"%s\": 1}", "%s")) {
                byte[] bad = String.format(json, bytes).getBytes(StandardCharsets.ISO_8859_1);
                assertThatThrownBy(() -> read(bad, ReadLimits.defaults(), JsonSource::value))
                        .as(Arrays.toString(bad))
                        .isInstanceOf(DatasetException.class)
                        .hasMessageStartingWith("a.json");
            }
        }
    }

    @Test
    void deepDocumentsAreRefused() {
        ReadLimits limits = ReadLimits.defaults().withMaxDepth(3);
        read(bytes("[[[1]]]"), limits, JsonSource::value);
        String message =
                "expected JSON within the limits but found more (Document nesting depth (4) exceeds the maximum"
                        + " allowed (3))";
        assertRefused(bytes("[[[[1]]]]"), limits, JsonSource::value, "a.json at /0/0/0 (byte 4): " + message);
        assertRefused(bytes("[[[[1]]]]"), limits, JsonSource::skip, "a.json at /0/0/0 (byte 4): " + message);
        byte[] hostile = "[".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> read(hostile, ReadLimits.defaults(), JsonSource::value))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("depth (65) exceeds the maximum");
    }

    @Test
    void longNumbersAreRefused() {
        ReadLimits limits = ReadLimits.defaults().withMaxNumberLength(5);
        read(bytes("12345"), limits, JsonSource::decimal);
        read(bytes("[12345]"), limits, JsonSource::decimals);
        for (String number : List.of("123456", "1.23456", "1234e56")) {
            for (Consumer<JsonSource> reader : List.<Consumer<JsonSource>>of(JsonSource::value, JsonSource::decimal)) {
                assertLimited(number, limits, reader);
            }
            assertLimited("[" + number + "]", limits, JsonSource::decimals);
        }
    }

    @Test
    void longStringsAndNamesAreRefused() {
        ReadLimits limits = ReadLimits.defaults().withMaxStringLength(5);
        read(bytes("\"12345\""), limits, JsonSource::string);
        assertLimited("\"" + "x".repeat(100_000) + "\"", limits, JsonSource::string);
        assertLimited("{\"" + "x".repeat(100_000) + "\": 1}", limits, JsonSource::value);
    }

    private static void assertLimited(String json, ReadLimits limits, Consumer<JsonSource> reader) {
        assertThatThrownBy(() -> read(bytes(json), limits, reader))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith("a.json")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(400));
    }

    @Test
    void errorsStayALineThatPeopleRead() {
        String name = "n".repeat(5000);
        String text = "v\n".repeat(5000);
        byte[] twice = bytes("{\"" + name + "\": 1, \"" + name + "\": 2}");
        assertThatThrownBy(() -> read(twice, ReadLimits.defaults(), JsonSource::value))
                .hasMessageEndingWith("expected each member once but found \"" + "n".repeat(60) + "…\" twice");
        JsonSink sink = new JsonSink();
        sink.value(text);
        assertRefused(
                sink.toByteArray(),
                ReadLimits.defaults(),
                JsonSource::bool,
                "a.json (byte 0): expected true or false but found the string \"" + "v\\u000a".repeat(30) + "…\"");
        assertThatThrownBy(() -> read(bytes("1e" + "9".repeat(390)), ReadLimits.defaults(), JsonSource::value))
                .hasMessage("a.json (byte 0): expected a number within a double's range but found 1e" + "9".repeat(58)
                        + "…");
    }

    @Test
    void aFileThatIsCutShortAnywhereIsRefused() {
        byte[] whole = bytes(SAMPLE);
        read(whole, ReadLimits.defaults(), JsonSource::value);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            for (Consumer<JsonSource> reader : List.<Consumer<JsonSource>>of(
                    JsonSource::value, JsonSource::skip, source -> source.object(name -> {}))) {
                assertThatThrownBy(() -> read(cut, ReadLimits.defaults(), reader))
                        .isInstanceOf(DatasetException.class)
                        .hasMessageStartingWith("a.json");
                assertThatThrownBy(() -> {
                            try (JsonSource source = JsonSource.of(
                                    new ByteArrayInputStream(cut), Location.of("a.json"), ReadLimits.defaults())) {
                                reader.accept(source);
                            }
                        })
                        .isInstanceOf(DatasetException.class)
                        .hasMessageStartingWith("a.json");
            }
        }
    }

    @Test
    void aFileThatIsCutShortIsSaidToBe() {
        for (String cut : List.of("{\"a\": [1", "{\"a\": 1", "{\"a", "{", "[", "\"x", "{\"a\": {\"b\": 2}, ")) {
            assertThatThrownBy(() -> read(bytes(cut), ReadLimits.defaults(), JsonSource::value))
                    .as(cut)
                    .hasMessageContaining("expected more JSON but the input ends here (")
                    .hasMessageEndingWith("); it may have been cut short");
        }
    }

    @Provide
    Arbitrary<List<Damage>> damages() {
        return Combinators.combine(
                        Arbitraries.of(Damage.Kind.values()),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.bytes())
                .as(Damage::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property(tries = 3000)
    void aDamagedFileIsReadOrRefused(@ForAll("damages") List<Damage> damages) {
        byte[] file = bytes(SAMPLE);
        for (Damage damage : damages) {
            file = damage.applyTo(file);
        }
        try {
            read(file, ReadLimits.defaults(), JsonSource::value);
        } catch (DatasetException e) {
            assertThat(e.location().source()).isEqualTo("a.json");
            assertThat(e.location().byteOffset()).isBetween(0L, (long) file.length);
        }
    }
}
