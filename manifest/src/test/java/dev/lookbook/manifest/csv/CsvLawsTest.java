package dev.lookbook.manifest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.manifest.ImageClassification;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.testing.Damage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for all rows. */
class CsvLawsTest {

    private static String row(String image, List<String> labels) {
        StringBuilder row = new StringBuilder(quoted(image));
        labels.forEach(label -> row.append(',').append(quoted(label)));
        return row.toString();
    }

    private static String quoted(String field) {
        return '"' + field.replace("\"", "\"\"") + '"';
    }

    @Property(tries = 200)
    void quotedRowsAreReadAsTheyWereMeant(@ForAll("tables") Map<String, List<String>> table) throws IOException {
        StringBuilder file = new StringBuilder();
        table.forEach((image, labels) -> file.append(row(image, labels)).append("\r\n"));

        List<ManifestEntry> entries = new Csv().read(file.toString());

        Map<String, List<String>> found = new LinkedHashMap<>();
        entries.forEach(entry -> found.put(
                entry.sourceRef().orElseThrow(),
                entry.labels(ImageClassification.class).stream()
                        .map(label -> label.className().orElseThrow())
                        .toList()));
        assertThat(found).isEqualTo(table);
    }

    @Property(tries = 200)
    void aNumberIsALabelAllOverTheFile(@ForAll("tables") Map<String, List<String>> table) throws IOException {
        StringBuilder file = new StringBuilder();
        table.forEach((image, labels) -> file.append(row(image, labels)).append('\n'));
        Map<Long, String> names = new LinkedHashMap<>();

        for (ManifestEntry entry : new Csv().read(file.toString())) {
            for (ImageClassification label : entry.labels(ImageClassification.class)) {
                long id = label.classId().orElseThrow();
                String name = label.className().orElseThrow();
                assertThat(names.merge(id, name, (known, again) -> known)).isEqualTo(name);
            }
        }
        assertThat(names.values()).doesNotHaveDuplicates();
        assertThat(names.keySet()).containsExactlyElementsOf(firstNumbers(names.size()));
    }

    private static List<Long> firstNumbers(int count) {
        List<Long> numbers = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    @Property(tries = 500)
    void damageEndsInEntriesOrInErrorsWithAPlace(@ForAll("damages") List<Damage> damages) throws IOException {
        byte[] file =
                "\ufeff1.jpg,vest,\"red, \"\"dark\"\"\"\r\n\r\n\"2.jpg\", robe d’été \n3.jpg\n3.jpg,vest\n4.jpg,a,a,"
                        .getBytes(StandardCharsets.UTF_8);
        for (Damage damage : damages) {
            file = damage.applyTo(file);
        }
        Csv csv = new Csv();
        csv.builder().onError(ErrorPolicy.skip(error -> {
            assertThat(error.location().source()).isEqualTo(Csv.NAME);
            assertThat(error.location().line()).isPositive();
        }));

        try {
            csv.read(file).forEach(entry -> assertThat(entry.sourceRef()).isPresent());
        } catch (DatasetException empty) {
            assertThat(empty)
                    .hasMessageEndingWith("expected at least one row with an image and its labels but found none");
        }
    }

    @Provide
    Arbitrary<Map<String, List<String>>> tables() {
        Arbitrary<String> field = Arbitraries.strings()
                .withChars(" ,\"'|;abAB\u00e9\u2019\t")
                .ofMinLength(1)
                .ofMaxLength(5)
                .filter(text -> !text.isBlank());
        return Arbitraries.maps(field, field.list().uniqueElements().ofMaxSize(4))
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Damage>> damages() {
        return net.jqwik.api.Combinators.combine(
                        Arbitraries.of(Damage.Kind.class), Arbitraries.doubles().between(0, 1), Arbitraries.bytes())
                .as(Damage::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
