package dev.lookbook.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Landmarks;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ShapesTest {
    private static <T> T read(String shape, Function<JsonSource, T> reader) {
        byte[] bytes = ("{\"a\": " + shape + '}').getBytes(StandardCharsets.UTF_8);
        AtomicReference<T> result = new AtomicReference<>();
        try (JsonSource source = JsonSource.of(bytes, Location.of("a.json"), ReadLimits.defaults())) {
            source.object(name -> result.set(reader.apply(source)));
            source.end();
        }
        return result.get();
    }

    @Test
    void numbersBecomeWhatTheyAre() {
        Decimals numbers =
                Decimals.builder().add("1.50").add("2").add("3").add("4e1").build();
        assertThat(read("[1.50, 2, 3, 4e1]", Shapes::corners)).isEqualTo(new BoundingBox.Xyxy(numbers));
        assertThat(read("[[1.50, 2, 3, 4e1], []]", Shapes::polygons).rings()).containsExactly(numbers, Decimals.of());
        assertThat(read("[1, 2, 2]", Shapes::landmarks)).isEqualTo(new Landmarks(Decimals.ofIntegers(1, 2, 2)));
    }

    @Test
    void aComplaintHasThePlaceOfTheNumbers() {
        assertThatThrownBy(() -> read("[1, 2]", Shapes::landmarks))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        "a.json at /a (byte 6): expected x, y and visibility for each landmark but found 2 numbers");
        assertThatThrownBy(() -> read("[[1, 2], [1, 2, 3]]", Shapes::polygons))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        "a.json at /a/1 (byte 15): expected x and y for each point of a polygon but found 3 numbers");
    }
}
