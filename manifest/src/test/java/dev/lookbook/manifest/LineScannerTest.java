package dev.lookbook.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.testing.Damage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is scanned is what the parser reads; all else is left to the parser. */
class LineScannerTest {
    private static final Location ORIGIN = new Location("train.manifest", "", 100, 3);
    private static final String PAIR = Manifests.LINE
            .replace(
                    "\"class_id\": 0}]",
                    "\"class_id\": 0}, {\"class_id\": 7, \"top\": 1, \"left\": 2.0,"
                            + " \"height\": 3, \"width\": 1e1}]")
            .replace("0.00}]", "0.00}, {\"confidence\": 1}]");

    private final LineScanner scanner = new LineScanner(ReadLimits.defaults());

    private boolean agrees(String line) {
        return agrees(line, scanner, ReadLimits.defaults());
    }

    /** Requires that whatever the scanner reads is read to the same by way of tokens, and says whether it does. */
    private static boolean agrees(String line, LineScanner scanner, ReadLimits limits) {
        byte[] json = ("xx" + line + "y").getBytes(StandardCharsets.UTF_8);
        Optional<ManifestEntry> scanned = scanner.scan(json, 2, json.length - 3, ORIGIN);
        if (scanned.isPresent()) {
            ManifestEntry read = LineParser.parse(json, 2, json.length - 3, ORIGIN, limits);
            assertThat(scanned).as(line).contains(read);
            assertThat(orders(scanned.get())).isEqualTo(orders(read));
            assertThat(scanned.get().location()).isEqualTo(read.location());
            assertThat(text(scanned.get())).isEqualTo(text(read));
        }
        return scanned.isPresent();
    }

    private static String text(ManifestEntry entry) {
        return new String(ManifestText.of(entry).line, StandardCharsets.UTF_8);
    }

    private static List<List<String>> orders(ManifestEntry entry) {
        List<List<String>> orders = new ArrayList<>(List.of(entry.memberOrder()));
        for (ObjectDetection detection : entry.detections()) {
            orders.add(detection.memberOrder());
            orders.add(detection.metadataMemberOrder());
            detection.imageSize().ifPresent(size -> orders.add(size.memberOrder()));
            detection.boxes().forEach(box -> orders.addAll(List.of(box.memberOrder(), box.objectMemberOrder())));
        }
        return orders;
    }

    @Test
    void linesAsTheyShouldBeAreScanned() {
        assertThat(agrees(Manifests.LINE)).isTrue();
        assertThat(agrees(PAIR)).isTrue();
        assertThat(agrees(PAIR.replace(": ", " :\t") + " \r")).isTrue();
        assertThat(agrees(PAIR.replace(", ", ",").replace(": ", ":"))).isTrue();
        assertThat(agrees(PAIR.replaceAll("([,}\\]])", " $1"))).isTrue();
        assertThat(agrees(PAIR.replace("bounding-box", "BB"))).isTrue();
        assertThat(agrees(PAIR.replace("my job", "C:\\\\jobs"))).isTrue();
        assertThat(agrees(Manifests.LINE
                        .replaceAll("\"annotations\": \\[[^]]*]", "\"annotations\": []")
                        .replaceAll("\"objects\": \\[[^]]*]", "\"objects\": []")
                        .replace("{\"0\": \"vest\"}", "{}")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"source-ref\": -> {\"more\": 1, \"source-ref\":",
                "\"source-ref\": \"s3://b/1.jpg\",  -> ",
                "s3://b/1.jpg -> s3://b/\\u0031.jpg",
                "s3://b/1.jpg -> s3://b/ä.jpg",
                "\"s3://b/1.jpg\" -> null",
                "\"source-ref\" -> \"source\"",
                "\"bounding-box\" -> \"source-ref\"",
                "bounding-box-metadata -> box-metadata",
                "bounding-box-metadata -> bounding-box",
                "groundtruth/object-detection -> groundtruth/image-classification",
                "\"type\" -> \"kind\"",
                "\"job-name\": \"my job\",  -> ",
                "\"human-annotated\": \"yes\" -> \"human-annotated\": true",
                "{\"0\": \"vest\"} -> {\"0\": \"vest\", \"0\": \"vest\"}",
                "{\"0\": \"vest\"} -> {\"0\": 1}",
                "{\"0\": \"vest\"} -> null",
                "\"confidence\": 0.00 -> \"confidence\": 0.00, \"more\": 1",
                "{\"confidence\": 0.00} -> {}",
                "{\"confidence\": 0.00} -> ",
                "\"confidence\": 0.00 -> \"confidence\": \"0\"",
                "\"class_id\": 0 -> \"class_id\": 0.0",
                "\"class_id\": 0 -> \"class_id\": \"0\"",
                "\"class_id\": 0 -> \"class_id\": -0",
                "\"class_id\": 0 -> \"class_id\": 0, \"more\": 1",
                "\"class_id\": 0 -> \"class_id\": 0, \"left\": 1",
                "\"left\": 1,  -> ",
                "\"left\": 1 -> \"left\": null",
                "\"left\": 1 -> \"left\": 1e400",
                "\"width\": 30 -> \"width\": -30",
                "\"depth\": 3,  -> ",
                "\"depth\": 3 -> \"depth\": 3.0",
                "\"height\": 480}] -> \"height\": 480}, {}]",
                "\"image_size\" -> \"size\"",
                "}]}, -> }]},, ",
                "}} -> }}}",
                "}} -> }"
            })
    void linesThatAreOddAreLeftToTheParser(String change) {
        String[] parts = change.split(" -> ", -1);
        assertThat(Manifests.LINE).contains(parts[0]);
        assertThat(agrees(Manifests.LINE.replace(parts[0], parts[1]))).isFalse();
    }

    @Test
    void aLineWithTwoLabelsIsLeftToTheParser() {
        String half = Manifests.LINE.substring(Manifests.LINE.indexOf("\"bounding-box\""));
        assertThat(agrees(Manifests.LINE.substring(0, Manifests.LINE.length() - 1) + ", "
                        + half.replace("bounding-box", "BB")))
                .isFalse();
    }

    @Test
    void limitsHoldAsTheyDoForTheParser() {
        for (ReadLimits limits : List.of(
                ReadLimits.defaults().withMaxDepth(3),
                ReadLimits.defaults().withMaxStringLength(20),
                ReadLimits.defaults().withMaxNumberLength(3))) {
            assertThat(agrees(Manifests.LINE, new LineScanner(limits), limits)).isFalse();
        }
        ReadLimits enough = ReadLimits.defaults().withMaxDepth(4).withMaxNumberLength(4);
        assertThat(agrees(Manifests.LINE, new LineScanner(enough), enough)).isTrue();
    }

    @Property(tries = 500)
    void membersInAnyOrderAreReadAsTheParserReadsThem(
            @ForAll("line") List<String> line,
            @ForAll("box") List<String> box,
            @ForAll("metadata") List<String> metadata) {
        String json = object(line, Manifests.LINE)
                .replace(
                        "{\"left\": 1, \"top\": 2.50, \"width\": 30, \"height\": 40, \"class_id\": 0}",
                        object(box, "{\"left\": 1, \"top\": 2.50, \"width\": 30, \"height\": 40, \"class_id\": 0}"));
        String half = Manifests.LINE.substring(Manifests.LINE.indexOf("{\"job-name\""), Manifests.LINE.length() - 1);
        assertThat(agrees(json.replace(half, object(metadata, half)))).isTrue();
    }

    /** An object with its members in another order. */
    private static String object(List<String> order, String object) {
        return "{"
                + String.join(
                        ", ",
                        order.stream()
                                .map(name -> member(object, object.indexOf('"' + name + '"')))
                                .toList())
                + "}";
    }

    private static String member(String object, int start) {
        int depth = 0;
        int end = start;
        while (depth > 0 || (object.charAt(end) != ',' && object.charAt(end) != '}')) {
            depth += "{[".indexOf(object.charAt(end)) >= 0 ? 1 : "}]".indexOf(object.charAt(end)) >= 0 ? -1 : 0;
            end++;
        }
        return object.substring(start, end);
    }

    @Provide
    Arbitrary<List<String>> line() {
        return Arbitraries.shuffle(MemberNames.SOURCE_REF, "bounding-box", "bounding-box-metadata");
    }

    @Provide
    Arbitrary<List<String>> box() {
        return Arbitraries.shuffle(MemberNames.BOX_MEMBERS);
    }

    @Provide
    Arbitrary<List<String>> metadata() {
        return Arbitraries.shuffle(MemberNames.METADATA_MEMBERS);
    }

    @Property(tries = 1000)
    void whatIsScannedIsWhatTheParserReads(@ForAll("entries") ManifestEntry entry) throws IOException {
        agrees(Manifests.lineOf(entry));
    }

    @Provide
    Arbitrary<ManifestEntry> entries() {
        return ManifestSamples.entries();
    }

    @Test
    void damagedLinesAreReadAsTheParserReadsThem() {
        Random random = new Random(11);
        int scanned = 0;
        for (int i = 0; i < 50_000; i++) {
            byte[] damaged = Damage.some(PAIR.getBytes(StandardCharsets.UTF_8), random);
            scanned += agrees(new String(damaged, StandardCharsets.ISO_8859_1)) ? 1 : 0;
        }
        assertThat(scanned).isGreaterThan(1_000);
    }
}
