package dev.lookbook.coco;

import dev.lookbook.io.ReadLimits;
import dev.lookbook.testing.Samples;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class AnnotationScannerLawsTest {
    private final Scanned scanned = new Scanned(ReadLimits.defaults());

    @Property(tries = 3000)
    void whatIsScannedIsWhatTheParserReads(@ForAll("annotations") String json) {
        Statistics.label("scanned")
                .collect(scanned.agrees(json))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    }

    @Provide
    Arbitrary<String> annotations() {
        Arbitrary<String> names = Arbitraries.of(
                "id",
                "image_id",
                "category_id",
                "iscrowd",
                "num_keypoints",
                "style",
                "pair_id",
                "area",
                "score",
                "bbox",
                "keypoints",
                "segmentation");
        Arbitrary<String> members = Combinators.combine(names.flatMap(this::member), space(), space())
                .as((member, before, after) -> before + member + after);
        return members.list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(list -> list.stream().collect(Collectors.joining(",", "{", "}")));
    }

    private Arbitrary<String> member(String name) {
        Arbitrary<String> fitting = switch (name) {
            case "area", "score" -> numbers();
            case "bbox" -> array(numbers(), 4, 4);
            case "keypoints" -> array(numbers(), 3, 3);
            case "segmentation" ->
                Arbitraries.oneOf(
                        array(Arbitraries.oneOf(array(numbers(), 6, 6), array(numbers(), 2, 2)), 0, 3), masks());
            default -> integers();
        };
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20).flatMap(i -> i == 0 ? odd() : fitting), space())
                .as((value, space) -> '"' + name + "\":" + space + value);
    }

    private static Arbitrary<String> odd() {
        return Arbitraries.of("null", "-0", "1.0", "[]", "{}", "\"a\"", "[[1,2,3]]", "[1,2]", "1e999", "-1");
    }

    private static Arbitrary<String> space() {
        return Arbitraries.of("", "", "", " ", "\n\t", "\r ");
    }

    private static Arbitrary<String> integers() {
        return Arbitraries.longs().between(-1, Long.MAX_VALUE).map(Object::toString);
    }

    private static Arbitrary<String> numbers() {
        return Samples.decimals().map(Object::toString);
    }

    private static Arbitrary<String> array(Arbitrary<String> elements, int min, int max) {
        return elements.list()
                .ofMinSize(min)
                .ofMaxSize(max)
                .map(list -> list.stream().collect(Collectors.joining(", ", "[", "]")));
    }

    private static Arbitrary<String> masks() {
        Arbitrary<String> runs = array(Arbitraries.integers().between(0, 9).map(Object::toString), 0, 4);
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars("0123PO\\no")
                .ofMaxLength(6)
                .map(text -> '"' + text.replace("\\", "\\\\") + '"');
        Arbitrary<String> sizes = Arbitraries.of("[5, 6]", "[100, 100]", "[0,0]", "[3]", "[-1,-1]");
        return Combinators.combine(Arbitraries.oneOf(runs, texts), sizes, Arbitraries.of(true, false))
                .as((counts, size, reversed) -> reversed
                        ? "{\"size\":" + size + ", \"counts\":" + counts + "}"
                        : "{\"counts\":" + counts + ",\"size\": " + size + "}");
    }
}
