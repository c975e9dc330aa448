package dev.lookbook.manifest.check.pass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.testing.Damage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read straight from the bytes is what the parser says; what is not plain is left to the parser. */
class UsualLineTest {
    private static final String DETECTION =
            "{\"source-ref\": \"s3://b/1.jpg\", \"BB\": {\"image_size\": [{\"width\": 640,"
                    + " \"depth\": 3, \"height\": 480}], \"annotations\": [{\"left\": 1, \"top\": 2.50, \"width\": 30.125,"
                    + " \"height\": 164.60000000000, \"class_id\": 0},{\"class_id\":12,\"left\":-1,\"top\":0,\"width\":9,\"height\":9}]},"
                    + " \"BB-metadata\": {\"job-name\": \"labeling-job/my job\", \"class-map\": {\"0\": \"vest\", \"12\": \"\"},"
                    + " \"human-annotated\": \"yes\", \"objects\": [{\"confidence\": 0.00},{\"confidence\":1}],"
                    + " \"creation-date\": \"2013-11-18T02:53:27\", \"type\": \"groundtruth/object-detection\"}, \"id\": 17}";
    private static final String CLASSES = "{ \"s\":1 , \"s-metadata\":{\"class-name\":\"football\",\"confidence\":0.8,"
            + "\"type\":\"groundtruth/image-classification\",\"job-name\":\"j\",\"human-annotated\":\"no\","
            + "\"creation-date\":\"2018-10-18T22:18:13.527256\",\"adjustment-status\":\"adjusted\"},"
            + "\"s1\":0,\"s1-metadata\":{},\"other\":{},\"source-ref\":\"s3://b/2.jpg\"} ";

    private static final Location PLACE = new Location("m", "", 1000, 7);

    private final UsualLine usual = new UsualLine();
    private final LineFacts facts = new LineFacts();
    private final LineFacts parsed = new LineFacts();

    private boolean read(byte[] line) {
        byte[] padded = new byte[line.length + 7];
        Arrays.fill(padded, (byte) '9');
        System.arraycopy(line, 0, padded, 3, line.length);
        return usual.read(padded, 3, line.length, PLACE, facts);
    }

    private void requireTheSame(byte[] line) {
        if (read(line)) {
            LineReader.read(line, 0, line.length, PLACE, ReadLimits.defaults(), parsed);
            assertThat(text(facts)).isEqualTo(text(parsed));
        }
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void plainLinesAreRead() {
        for (String line : List.of(DETECTION, CLASSES, "{}", "{\"source-ref\": \"\"}")) {
            assertThat(read(bytes(line))).as(line).isTrue();
            requireTheSame(bytes(line));
        }
        read(bytes(DETECTION));
        assertThat(text(facts)).contains("s3://b/1.jpg").contains("164.6").contains("{0=vest, 12=}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}x",
                "{,}",
                "{\"a\":1,}",
                "{\"a\" 1}",
                "{\"a\":01}",
                "{\"a\":-0}",
                "{\"a\":1e1}",
                "{\"a\":1.}",
                "{\"a\":.5}",
                "{\"a\":1.0}",
                "{\"a\":1234567890123456}",
                "{\"a\":\"x\"}",
                "{\"a\":null}",
                "{\"a\":1,\"a\":1}",
                "{\"a-metadata\":{},\"a-metadata\":{}}",
                "{\"-metadata\":{}}",
                "{\"source-ref-metadata\":{}}",
                "{\"source-ref\":1}",
                "{\"source-ref\":\"\u00e9\"}",
                "{\"source-ref\":\"\\n\"}",
                "{\"source-ref\":\"a\",\"source-ref\":\"a\"}",
                "{\"errors\":1}",
                "{\"rekognition-custom-labels-x\":1}",
                "{\"a\":{\"x\":1}}",
                "{\"a\":{\"image_size\":[]}}",
                "{\"a\":{\"image_size\":[{\"width\":1,\"height\":1}]}}",
                "{\"a\":{\"annotations\":[{}]}}",
                "{\"a\":{\"annotations\":[{\"left\":1}]}}",
                "{\"a\":{\"annotations\":[],\"annotations\":[]}}",
                "{\"a-metadata\":{\"x\":1}}",
                "{\"a-metadata\":{\"type\":1}}",
                "{\"a-metadata\":{\"objects\":[{}]}}",
                "{\"a-metadata\":{\"confidence\":2}}",
                "{\"a-metadata\":{\"human-annotated\":\"maybe\"}}",
                "{\"a-metadata\":{\"class-map\":{\"01\":\"x\"}}}",
                "{\"a-metadata\":{\"job-name\":\"\",\"job-name\":\"\"}}",
                "{\"a-metadata\":{\"class-map\":{\"1\":\"x\",\"1\":\"y\"}}}",
                "{\"a-metadata\":[]}",
                "{\r}",
                "{\"a\":1"
            })
    void whatIsNotPlainIsLeftToTheParser(String line) {
        assertThat(read(bytes(line))).isFalse();
    }

    @Provide
    Arbitrary<Damage> damages() {
        return Combinators.combine(
                        Arbitraries.of(Damage.Kind.values()),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.bytes())
                .as(Damage::new);
    }

    @Property(tries = 4000)
    void damagedLinesSayTheSameOrAreLeftToTheParser(
            @ForAll boolean detection, @ForAll @Size(max = 3) List<@From("damages") Damage> damages) {
        byte[] line = bytes(detection ? DETECTION : CLASSES);
        for (Damage damage : damages) {
            line = damage.applyTo(line);
        }
        try {
            requireTheSame(line);
        } catch (DatasetException e) {
            throw new AssertionError("read what is no JSON: " + new String(line, StandardCharsets.UTF_8), e);
        }
    }

    @Property(tries = 2000)
    void numbersAreTheSameDoubles(@ForAll long digits, @ForAll int places) {
        String number = String.valueOf(digits % 1_000_000_000_000L);
        int cut = Math.floorMod(places, number.length());
        String text = cut > 0 && number.charAt(cut - 1) != '-'
                ? number.substring(0, cut) + '.' + number.substring(cut)
                : number;
        requireTheSame(bytes(DETECTION.replace("30.125", text)));
    }

    /** Everything that rules ask for. */
    private static String text(LineFacts facts) {
        StringJoiner out = new StringJoiner("\n");
        out.add(facts.location() + " " + facts.hasSourceRef() + facts.sourceRef() + facts.isMoreThanSourceRef());
        out.add(facts.hasSourceRef() ? facts.sourceRefLocation().toString() : "");
        facts.attributes().stream()
                .sorted(Comparator.comparing(AttributeFacts::name))
                .forEach(attribute -> {
                    LabelFacts label = attribute.label();
                    out.add(attribute.name()
                            + label.kind()
                            + label.hasSize()
                            + label.hasAnnotations()
                            + label.problems());
                    if (label.isPresent()) {
                        out.add(attribute.labelLocation().toString());
                    }
                    if (label.hasSize()) {
                        out.add(label.imageWidth() + " x " + label.imageHeight());
                    }
                    for (int i = 0; i < label.count(); i++) {
                        out.add(String.format(
                                Locale.ROOT,
                                "%d: %s %s %s %s at %s",
                                label.classId(i),
                                label.left(i),
                                label.top(i),
                                label.width(i),
                                label.height(i),
                                attribute.annotationLocation(i)));
                    }
                    metadata(attribute, out);
                });
        return out.toString();
    }

    private static void metadata(AttributeFacts attribute, StringJoiner out) {
        MetadataFacts metadata = attribute.metadata();
        if (!metadata.isPresent()) {
            return;
        }
        out.add(attribute.metadataLocation() + " " + metadata.isObject() + metadata.type() + metadata.isByHuman()
                + metadata.creationDate() + metadata.className() + metadata.confidences());
        for (MetadataFacts.Field field : MetadataFacts.Field.values()) {
            out.add(field + " " + metadata.has(field) + metadata.problem(field));
        }
        StringJoiner map = new StringJoiner(", ", "{", "}");
        for (int id = 0; id < 200; id++) {
            int index = metadata.classMap().indexOf(id);
            if (index >= 0) {
                map.add(id + "=" + metadata.classMap().name(index));
            }
        }
        out.add(metadata.classMap().size() + " " + map);
    }
}
