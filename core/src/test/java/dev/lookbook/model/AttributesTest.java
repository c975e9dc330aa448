package dev.lookbook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AttributesTest {
    private static final Attributes ATTRIBUTES = Attributes.builder()
            .put("b", Value.of("text"))
            .put("a", Value.of(5))
            .put("c", Value.NULL)
            .build();

    @Provide
    Arbitrary<Attributes> attributes() {
        return Samples.attributes();
    }

    @Test
    void orderIsThatOfTheFile() {
        assertThat(ATTRIBUTES.asMap().keySet()).containsExactly("b", "a", "c");
        List<String> names = new ArrayList<>();
        ATTRIBUTES.forEach((name, value) -> names.add(name));
        assertThat(names).containsExactly("b", "a", "c");
    }

    @Test
    void valuesAreFoundByNameAndKind() {
        assertThat(ATTRIBUTES.get("a")).contains(Value.of(5));
        assertThat(ATTRIBUTES.get("z")).isEmpty();
        assertThat(ATTRIBUTES.get("a", Decimal.class)).contains(Decimal.of(5));
        assertThat(ATTRIBUTES.get("a", Value.Text.class)).isEmpty();
        assertThat(ATTRIBUTES.text("b")).contains("text");
        assertThat(ATTRIBUTES.text("a")).isEmpty();
        assertThat(ATTRIBUTES.get("c")).contains(Value.NULL);
    }

    @Test
    void integersAreFoundWhenALongGivesThemBack() {
        Attributes numbers = Attributes.builder()
                .put("most", Value.of(Long.MAX_VALUE))
                .put("more", Decimal.parse("9223372036854775808"))
                .put("minus zero", Decimal.parse("-0"))
                .put("double", Decimal.parse("1.0"))
                .put("text", Value.of("1"))
                .build();
        assertThat(numbers.integer("most")).contains(Long.MAX_VALUE);
        assertThat(List.of("more", "minus zero", "double", "text", "z"))
                .allSatisfy(name -> assertThat(numbers.integer(name)).isEmpty());
    }

    @Test
    void attributesOfAttributesAreFound() {
        Attributes outer = ATTRIBUTES.with("inner", ATTRIBUTES);
        assertThat(outer.attributes("inner")).isEqualTo(ATTRIBUTES);
        assertThat(outer.attributes("b").isEmpty()).isTrue();
        assertThat(outer.attributes("z").isEmpty()).isTrue();
    }

    @Test
    void equalityDoesNotLookAtTheOrder() {
        Attributes other = Attributes.of("c", Value.NULL).with("a", Value.of(5)).with("b", Value.of("text"));
        assertThat(other).isEqualTo(ATTRIBUTES).hasSameHashCodeAs(ATTRIBUTES);
        assertThat(other.with("a", Value.of("5"))).isNotEqualTo(ATTRIBUTES);
    }

    @Test
    void aChangedValueKeepsItsPlace() {
        assertThat(ATTRIBUTES.with("b", Value.of(true))).hasToString("{\"b\": true, \"a\": 5, \"c\": null}");
    }

    @Property
    void withoutUndoesWith(@ForAll("attributes") Attributes attributes) {
        assertThat(attributes.with("new", Value.NULL).without("new")).isEqualTo(attributes);
        assertThat(attributes.without("new")).isSameAs(attributes);
        assertThat(attributes.isEmpty()).isEqualTo(attributes.asMap().isEmpty());
    }

    @Test
    void whatWasBuiltDoesNotChangeWithItsBuilder() {
        Attributes.Builder builder = Attributes.builder().put("a", Value.of(1));
        Attributes built = builder.build();
        builder.put("a", Value.of(2)).put("b", Value.of(3));
        assertThat(built).isEqualTo(Attributes.of("a", Value.of(1)));
        assertThatThrownBy(() -> built.asMap().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void listsOfValuesAreCopied() {
        List<Value> values = new ArrayList<>(List.of(Value.of(1)));
        Value list = Value.of(values);
        values.clear();
        assertThat(list).isEqualTo(Value.of(List.of(Value.of(1))));
    }
}
