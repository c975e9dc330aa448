package dev.lookbook.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Value;
import dev.lookbook.testing.Python;
import dev.lookbook.testing.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JsonSinkTest {
    private static String text(JsonSink sink) {
        return new String(sink.toByteArray(), StandardCharsets.US_ASCII);
    }

    private static String text(Value value) {
        return text(new JsonSink().value(value));
    }

    @Test
    void separatorsArePythons() {
        JsonSink sink = new JsonSink();
        sink.object(() -> sink.name("a")
                .value(1)
                .name("b")
                .array(() -> sink.value("x").value(Decimal.parse("1.50")).value(Value.NULL))
                .name("c")
                .object(() -> {})
                .name("d")
                .list(List.of(1, 2), sink::value)
                .name("e")
                .value(Decimals.ofIntegers())
                .members(Attributes.of("f", Value.of(true))));
        assertThat(text(sink))
                .isEqualTo("{\"a\": 1, \"b\": [\"x\", 1.50, null], \"c\": {}, \"d\": [1, 2], \"e\": [], \"f\": true}");
    }

    @Test
    void numbersAreWrittenAsTheyAre() {
        JsonSink sink = new JsonSink();
        sink.value(Decimals.copyOf(
                List.of(Decimal.parse("350.0"), Decimal.parse("1E+2"), Decimal.parse("-0"), Decimal.of(7))));
        assertThat(text(sink)).isEqualTo("[350.0, 1E+2, -0, 7]");
        assertThat(text(new JsonSink().value(Long.MIN_VALUE))).isEqualTo("-9223372036854775808");
    }

    @Test
    void everyCharacterIsWrittenAsPythonDoes() throws IOException, InterruptedException {
        List<String> written = new ArrayList<>();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            written.add(text(Value.of("a" + (char) c + "b")));
        }
        written.add(text(Value.of("\ud83d\udc57 \udc57\ud83d")));
        assertSameAsPython(written);
    }

    @Provide
    Arbitrary<List<Value>> manyValues() {
        return Samples.values().list().ofSize(1500);
    }

    @Property(tries = 3)
    void anyValueIsWrittenAsPythonDoes(@ForAll("manyValues") List<Value> values)
            throws IOException, InterruptedException {
        assertSameAsPython(values.stream().map(value -> text(canonical(value))).toList());
    }

    private static void assertSameAsPython(List<String> written) throws IOException, InterruptedException {
        List<String> pythons =
                Python.run("import sys, json\nfor line in sys.stdin: print(json.dumps(json.loads(line)))", written);
        assertThat(pythons).hasSameSizeAs(written);
        for (int i = 0; i < written.size(); i++) {
            assertThat(written.get(i)).isEqualTo(pythons.get(i));
        }
    }

    private static Value canonical(Value value) {
        if (value instanceof Decimal number) {
            return number.canonical();
        }
        if (value instanceof Value.Sequence list) {
            return Value.of(list.values().stream().map(JsonSinkTest::canonical).toList());
        }
        if (value instanceof Attributes object) {
            Attributes.Builder builder = Attributes.builder();
            object.forEach((name, member) -> builder.put(name, canonical(member)));
            return builder.build();
        }
        return value;
    }

    @Test
    void drainingBeginsANewText() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonSink sink = new JsonSink();
        sink.value(1).drainTo(out);
        sink.value(2).drainTo(out);
        sink.drainTo(out);
        assertThat(out).hasToString("12");
        assertThat(sink.toByteArray()).isEmpty();
    }

    @Test
    void longTextsGrow() {
        JsonSink sink = new JsonSink();
        String text = "x\u00e9".repeat(50_000);
        sink.array(() -> sink.value(text).value(Decimals.ofIntegers(new long[30_000])));
        assertThat(text(sink)).isEqualTo("[\"" + "x\\u00e9".repeat(50_000) + "\", [0" + ", 0".repeat(29_999) + "]]");
    }
}
