package dev.lookbook.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Value;
import dev.lookbook.testing.Samples;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is read from JSON that is as it should be. */
class JsonSourceTest {
    private static JsonSource source(String json) {
        return JsonSource.of(bytes(json), Location.of("a.json"), ReadLimits.defaults());
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<Value> values() {
        return Samples.values();
    }

    @Property(tries = 500)
    void anyValueIsReadAsItWasWritten(@ForAll("values") Value value) {
        byte[] json = new JsonSink().value(value).toByteArray();
        try (JsonSource source = JsonSource.of(json, Location.of("a.json"), ReadLimits.defaults())) {
            assertThat(source.value()).isEqualTo(value);
            source.end();
        }
        try (JsonSource source =
                JsonSource.of(new ByteArrayInputStream(json), Location.of("a.json"), ReadLimits.defaults())) {
            assertThat(source.value()).isEqualTo(value);
            source.end();
        }
    }

    @Property(tries = 300)
    void aNumberIsTheDoubleThatItsTextSays(@ForAll double number) {
        if (Double.isFinite(number)) {
            assertThat(source(Double.toString(number)).number()).isEqualTo(number);
        }
    }

    @Test
    void aNumberOfWhichNobodyNeedsTheTextIsOneAllTheSame() {
        assertThat(source("100000000000000000000").number()).isEqualTo(1e20);
        assertThat(source("-0.5e1").isNumber()).isTrue();
        assertThat(source("7").isNumber()).isTrue();
        assertThat(source("\"7\"").isNumber()).isFalse();
        assertThat(source("NaN").isNumber()).isFalse();
        assertThatThrownBy(() -> source("1e400").number())
                .hasMessage("a.json (byte 0): expected a number within a double's range but found 1e400");
        assertThatThrownBy(() -> source("NaN").number()).hasMessage("a.json (byte 0): expected a number but found NaN");
        assertThatThrownBy(() -> source("1" + "0".repeat(500)).number())
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("limits");
    }

    @Test
    void eachKindIsReadByItsMethod() {
        assertThat(source("\"v\u00e9st \\ud83d\\udc57\"").string()).isEqualTo("v\u00e9st \ud83d\udc57");
        assertThat(source("true").bool()).isTrue();
        assertThat(source("false").bool()).isFalse();
        assertThat(source("-9223372036854775808").integer()).isEqualTo(Long.MIN_VALUE);
        assertThat(source("3.50E+2").decimal()).isEqualTo(Decimal.parse("3.50E+2"));
        assertThat(source("[1, 350.0, 1e-05, -0]").decimals()).hasToString("[1, 350.0, 1e-05, -0]");
        assertThat(source("[]").decimals()).isEqualTo(Decimals.of());
        assertThat(source("[\"a\", \"b\"]").list(JsonSource::string)).containsExactly("a", "b");
        assertThat(source("{\"a\": null}").attributes()).isEqualTo(Attributes.of("a", Value.NULL));
    }

    @Test
    void kindsCanBeAskedFor() {
        assertThat(source("null").isNull()).isTrue();
        assertThat(source("{}").isObject()).isTrue();
        assertThat(source("[]").isArray()).isTrue();
        assertThat(source("1.5").isInteger()).isFalse();
        assertThat(source("15").isInteger()).isTrue();
        assertThat(source("\"15\"").isInteger()).isFalse();
        assertThat(source("\"15\"").isString()).isTrue();
        assertThat(source("false").isBool()).isTrue();
        assertThat(source("0").isBool()).isFalse();
    }

    @Test
    void membersThatTheHandlerLeavesAreSkipped() {
        List<String> names = new ArrayList<>();
        try (JsonSource source = source("{\"a\": {\"x\": 1, \"b\": 2}, \"b\": [{\"c\": 3}], \"c\": 4, \"d\": []}")) {
            source.object(names::add);
            source.end();
        }
        assertThat(names).containsExactly("a", "b", "c", "d");
    }

    @Test
    void elementsThatTheHandlerLeavesAreSkipped() {
        int[] count = new int[1];
        try (JsonSource source = source("[{\"x\": [1]}, [2, 3], 4]")) {
            source.array(() -> count[0]++);
            source.end();
        }
        assertThat(count[0]).isEqualTo(3);
    }

    @Test
    void whatIsSkippedIsReadOverWhole() {
        try (JsonSource source = source("[[1, [2]], {\"a\": {}}, \"x\", 7]")) {
            List<Long> read = new ArrayList<>();
            source.array(() -> {
                source.skip();
                if (source.isInteger()) {
                    read.add(source.integer());
                }
            });
            assertThat(read).containsExactly(7L);
        }
    }

    @Test
    void placesArePointersAndBytesFromTheStartOfTheSource() {
        List<Location> places = new ArrayList<>();
        try (JsonSource source = source("{\"\u00e9\": [10, {\"a/b~\": 20}]}")) {
            places.add(source.location());
            source.object(name -> source.array(() -> {
                places.add(source.location());
                if (source.isObject()) {
                    source.object(inner -> places.add(source.location()));
                }
            }));
        }
        assertThat(places)
                .containsExactly(
                        new Location("a.json", "", 0, 0),
                        new Location("a.json", "/\u00e9/0", 8, 0),
                        new Location("a.json", "/\u00e9/1", 12, 0),
                        new Location("a.json", "/\u00e9/1/a~1b~0", 21, 0));
    }

    @Test
    void placesInAPartOfASourceBeginWhereThePartDoes() {
        byte[] line = bytes("xxxx{\"a\": [1, true]}yyyy");
        Location origin = new Location("all.manifest", "/images/3", 5000, 7);
        try (JsonSource source = JsonSource.of(line, 4, 16, origin, ReadLimits.defaults())) {
            assertThatThrownBy(() -> source.object(name -> source.decimals()))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage("all.manifest at /images/3/a/1 (byte 5010, line 7): expected a number but found true");
        }
        try (JsonSource source = JsonSource.of(line, 4, 16, origin, ReadLimits.defaults())) {
            assertThat(source.offset()).isEqualTo(5000);
            source.skip();
            assertThat(source.endOffset()).isEqualTo(5016);
            source.end();
        }
    }

    @Test
    void offsetsFrameAValueInAStream() {
        byte[] json = bytes("[" + " ".repeat(20_000) + "{\"a\": [1, 2]}, 5, \"abc\" ]");
        List<Long> offsets = new ArrayList<>();
        try (JsonSource source =
                JsonSource.of(new ByteArrayInputStream(json), Location.of("a.json"), ReadLimits.defaults())) {
            source.array(() -> {
                offsets.add(source.offset());
                source.skip();
                offsets.add(source.endOffset());
            });
        }
        assertThat(offsets).containsExactly(20_001L, 20_014L, 20_016L, 20_017L, 20_019L, 20_024L);
    }

    @Test
    void complaintsOfTheModelGetThePlace() {
        try (JsonSource source = source("[1]")) {
            Location place = source.location();
            assertThatThrownBy(() -> source.checked(place, () -> Decimal.parse("x")))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage("a.json (byte 0): expected a number but found \"x\"");
            assertThat(source.checked(place, () -> 5)).isEqualTo(5);
        }
    }

    @Test
    void theStreamIsClosedWithTheSourceAndWhenThereIsNone() {
        boolean[] closed = new boolean[1];
        JsonSource.of(closing("{}", closed), Location.of("a.json"), ReadLimits.defaults())
                .close();
        assertThat(closed[0]).isTrue();
        for (String bad : List.of("", "x", "\ufeff{}")) {
            closed[0] = false;
            assertThatThrownBy(() -> JsonSource.of(closing(bad, closed), Location.of("a.json"), ReadLimits.defaults()))
                    .isInstanceOf(DatasetException.class);
            assertThat(closed[0]).as(bad).isTrue();
        }
    }

    private static InputStream closing(String json, boolean[] closed) {
        return new FilterInputStream(new ByteArrayInputStream(bytes(json))) {
            @Override
            public void close() throws IOException {
                closed[0] = true;
                super.close();
            }
        };
    }

    /** The data may be as it should be: to ask for another file would be wrong advice. */
    @Test
    void errorsOfTheDiskAreNotErrorsOfTheData() {
        for (int before : new int[] {0, 1, 5, 9000}) {
            InputStream failing = new InputStream() {
                private int read;

                @Override
                public int read() throws IOException {
                    if (read++ < before) {
                        return read == 1 ? '[' : ' ';
                    }
                    throw new IOException("the disk is gone");
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    buffer[offset] = (byte) read();
                    return 1;
                }
            };
            assertThatThrownBy(() -> {
                        try (JsonSource source = JsonSource.of(failing, Location.of("a.json"), ReadLimits.defaults())) {
                            source.value();
                        }
                    })
                    .isInstanceOf(UncheckedIOException.class)
                    .hasRootCauseMessage("the disk is gone");
        }
    }
}
