package dev.lookbook.deepfashion2.raw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.deepfashion2.check.Damages;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.testing.Damage;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Trusting that arrays are of numbers is only faster. */
class RawReaderTest {
    private static final String TEXT = "{\"segmentation\": [[1, 2.50, 3], [], [4e1]], \"landmarks\": [1, 2, 3], "
            + "\"bounding_box\": [], \"other\": [[1, \"a\", null], {\"landmarks\": [7], \"x\": true}]}";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<Damage> damages() {
        return Damages.any();
    }

    @Property(tries = 500)
    void bothWaysGiveTheSameWhereTheTrustingOneGivesAnything(@ForAll("damages") Damage damage) {
        byte[] damaged = damage.applyTo(bytes(TEXT));
        Raw trusting;
        try {
            trusting = RawReader.read(damaged, "a", ReadLimits.defaults(), true);
        } catch (DatasetException e) {
            return;
        }
        assertThat(RawReader.read(damaged, "a", ReadLimits.defaults(), false)).isEqualTo(trusting);
    }

    @Test
    void whatWasReadIsWrittenAsItWas() {
        Raw document = RawReader.read(bytes(TEXT), "a", ReadLimits.defaults());
        assertThat(RawWriter.write(document)).asString(StandardCharsets.UTF_8).isEqualTo(TEXT);
    }

    @Test
    void duplicatesAreThereAndTheLastOneCounts() {
        RawObject object =
                (RawObject) RawReader.read(bytes("{\"a\": 1, \"b\": 2, \"a\": 3}"), "a", ReadLimits.defaults());
        assertThat(object.members()).hasSize(3);
        assertThat(object.repeated())
                .extracting(member -> member.value().describe())
                .containsExactly("3");
        assertThat(object.get("a").map(Raw::describe)).contains("3");
    }

    @Test
    void numbersThatAreNoneAreReadAndCannotBeWritten() {
        Raw document =
                RawReader.read(bytes("{\"landmarks\": [1, NaN, 1e999], \"a\": -Infinity}"), "a", ReadLimits.defaults());
        assertThat(RawWriter.canWrite(document)).isFalse();
        RawArray landmarks = (RawArray) ((RawObject) document).get("landmarks").orElseThrow();
        assertThat(landmarks.elements()).hasSize(3);
        assertThat(landmarks.elements().get(0)).isInstanceOf(RawScalar.class);
        assertThat(landmarks.elements().get(1)).isInstanceOf(RawOdd.class);
        assertThat(landmarks.elements().get(2).offset()).isEqualTo(23);
    }

    @Test
    void elementsOfARowAreFoundInTheBytes() {
        byte[] text = bytes("{\"landmarks\": [ 1 ,\n2,3 ]}");
        RawNumbers row = (RawNumbers) ((RawObject) RawReader.read(text, "a", ReadLimits.defaults()))
                .get("landmarks")
                .orElseThrow();
        assertThat(row.offsetOf(0, text)).isEqualTo(16);
        assertThat(row.offsetOf(1, text)).isEqualTo(20);
        assertThat(row.offsetOf(2, text)).isEqualTo(22);
    }
}
