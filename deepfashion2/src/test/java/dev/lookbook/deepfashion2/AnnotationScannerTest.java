package dev.lookbook.deepfashion2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.deepfashion2.internal.UsualOrder;
import dev.lookbook.io.ReadLimits;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotationScannerTest {
    private final Scanned scanned = new Scanned(ReadLimits.defaults());

    @Test
    void filesAsTheyShouldBeAreScanned() {
        assertThat(scanned.agrees(Texts.image())).isTrue();
        assertThat(scanned.agrees("\n" + Texts.image().replace(":", " :\t").replace(",", "\r\n,") + " "))
                .isTrue();
        assertThat(scanned.agrees(Texts.image().replace(" ", ""))).isTrue();
        assertThat(scanned.agrees("{\"pair_id\": 999999999999999999, \"source\": \"\"}"))
                .isTrue();
        assertThat(scanned.agrees("{\"item2\": " + Texts.SKIRT + ", \"source\": \"user\", \"pair_id\": -1, \"item1\": "
                        + Texts.SKIRT + "}"))
                .isTrue();
        assertThat(scanned.agrees(Texts.imageWith("[[1.5, 2.0, 3, 4]]", "[]"))).isTrue();
        assertThat(scanned.agrees(
                        Texts.imageWith("[[1.5, 2.0, 3, 4]]", "[[], [-0.0, 1e-05, 123.4567890123456789, 0]]")))
                .isTrue();
    }

    /** Members in another order than usual, which is told of each item. */
    @Test
    void anotherOrderIsKept() {
        String odd = Texts.SKIRT.replace("\"scale\": 2, ", "").replace("{", "{\"scale\": 2, ");
        assertThat(scanned.agrees("{\"item1\": " + Texts.SKIRT + ", \"item2\": " + odd + ", \"item3\": " + Texts.SKIRT
                        + ", \"pair_id\": 1, \"source\": \"shop\"}"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"source\": \"shop\"}",
                "{\"pair_id\": 1}",
                "{\"source\": \"shop\", \"pair_id\": 1",
                "{\"source\": \"shop\", \"pair_id\": 1}}",
                "{\"source\": \"shop\", \"pair_id\": 1,}",
                "{\"source\": \"shop\" \"pair_id\": 1}",
                "{\"source\": \"shop\", \"pair_id\": 1, \"pair_id\": 1}",
                "{\"source\": \"shop\", \"pair_id\": 1.0}",
                "{\"source\": \"shop\", \"pair_id\": 01}",
                "{\"source\": \"shop\", \"pair_id\": -0}",
                "{\"source\": \"sh\\u006fp\", \"pair_id\": 1}",
                "{\"source\": \"sh\u00f6p\", \"pair_id\": 1}",
                "{\"source\": null, \"pair_id\": 1}",
                "{\"source\": \"shop\", \"pair_id\": 1, \"more\": 2}",
                "{\"source\": \"shop\", \"pair_id\": 1, \"item1\": 2}",
                "{\"source\": \"shop\", \"pair_id\": 1, \"item1\": {}}",
                "\u00ef\u00bb\u00bf{\"source\": \"shop\", \"pair_id\": 1}"
            })
    void whatIsNotIsLeftToTheParser(String json) {
        assertThat(scanned.agrees(json)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"style\": 1 -> \"style\": 1, \"style\": 1",
                "\"style\": 1 -> \"style\": null",
                "\"style\": 1 -> \"style\": true",
                "\"style\": 1 -> \"style\": 1.0",
                "\"style\": 1,  -> ",
                "\"style\" -> \"styl\\u0065\"",
                "\"style\" -> \"more\"",
                "\"category_id\": 9 -> \"category_id\": 14",
                "\"category_id\": 9 -> \"category_id\": 8",
                "30, 40] -> 30, 40, 50]",
                "30, 40] -> -30, 40]",
                "30, 40] -> 30, 1e400]",
                "30, 40] -> 30, NaN]",
                "1.5, 2.0, 3, 4 -> 1.5, 2.0, 3",
                "1.5, 2.0, 3, 4 -> [1.5, 2.0]",
                "1.5, 2.0, 3, 4 -> 1.5, 2.0, 3, 4,",
                "1.5, 2.0, 3, 4 -> 1.5, 2.0, 3, 04",
                "1.5, 2.0, 3, 4 -> 1.5, 2.0, 3 4",
                "\"skirt\" -> \"sk\\\"irt\"",
                "\"skirt\" -> \"skirt\n\""
            })
    void itemsThatAreOddAreLeftToTheParser(String change) {
        String[] parts = change.split(" -> ", -1);
        assertThat(scanned.agrees(Texts.imageWith(parts[0], parts[1]))).isFalse();
    }

    @Test
    void limitsHoldAsTheyDoForTheParser() {
        ReadLimits limits = ReadLimits.defaults();
        assertThat(new Scanned(limits.withMaxDepth(4)).agrees(Texts.image())).isTrue();
        assertThat(new Scanned(limits.withMaxDepth(3)).agrees(Texts.image())).isFalse();
        assertThat(new Scanned(limits.withMaxStringLength(10)).agrees(Texts.image()))
                .isFalse();
        Scanned short4 = new Scanned(limits.withMaxNumberLength(4));
        assertThat(short4.agrees(Texts.imageWith("1.5", "1.25"))).isTrue();
        assertThat(short4.agrees(Texts.imageWith("1.5", "1.125"))).isFalse();
        assertThat(short4.agrees(Texts.imageWith("\"style\": 1", "\"style\": 12345")))
                .isFalse();
    }

    @Property(tries = 1000)
    void whatIsScannedIsWhatTheParserReads(@ForAll("images") DeepFashion2Image image) {
        Statistics.label("scanned")
                .collect(scanned.agrees(AnnotationFormatter.format(image)))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
    }

    @Provide
    Arbitrary<DeepFashion2Image> images() {
        return DeepFashion2Samples.images().withoutEdgeCases();
    }

    @Property(tries = 1000)
    void membersInAnyOrderAreReadAsTheParserReadsThem(@ForAll("orders") List<String> order) {
        StringBuilder item = new StringBuilder();
        for (String member : order) {
            int start = Texts.SKIRT.indexOf('"' + member + '"');
            int next = Texts.SKIRT.indexOf(", \"", start);
            item.append(item.isEmpty() ? "{" : ", ")
                    .append(Texts.SKIRT, start, next < 0 ? Texts.SKIRT.length() - 1 : next);
        }
        assertThat(scanned.agrees(Texts.image(item + "}"))).isTrue();
    }

    @Provide
    Arbitrary<List<String>> orders() {
        return Arbitraries.shuffle(UsualOrder.ITEM);
    }
}
