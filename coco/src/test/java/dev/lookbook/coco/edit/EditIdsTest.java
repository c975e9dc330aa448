package dev.lookbook.coco.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.CocoRecord;
import dev.lookbook.coco.edit.CocoMerge.SameName;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.junit.jupiter.api.io.TempDir;

/** Which ids are one, and that no file's ids make work slow. */
class EditIdsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final ConversionReport report = new ConversionReport();

    /** Strings that all have one hash code. */
    private static List<String> alike(int letters) {
        return IntStream.range(0, 1 << letters)
                .mapToObj(number -> IntStream.range(0, letters)
                        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining()))
                .toList();
    }

    private static String list(List<String> ids, String element) {
        return ids.stream().map(id -> element.replace("%", id)).collect(Collectors.joining(", "));
    }

    private String merge(SameName policy, String one, String two) throws IOException {
        Path out = folder.resolve("out.json");
        try (CocoReader first = Datasets.open(Datasets.file(folder, "0.json", one));
                CocoReader second = Datasets.open(Datasets.file(folder, "1.json", two))) {
            CocoMerge.builder().sameName(policy).build().write(List.of(first, second), out, report);
        }
        return Files.readString(out).replace('"', '\'');
    }

    private CocoReader open(String json) throws IOException {
        return Datasets.open(Datasets.file(folder, "in.json", json));
    }

    @Test
    void idsOfOneHashCodeAreFoundQuickly() {
        List<String> ids = alike(15);
        IdTable table = assertTimeoutPreemptively(LONG, () -> {
            IdTable made = new IdTable();
            ids.forEach(id -> made.put(Value.of(id), 1));
            return made;
        });

        assertThat(table.get(Value.of(ids.get(77)))).isEqualTo(1);
        assertThat(table.get(Value.of("Aa"))).isEqualTo(IdTable.ABSENT);
    }

    @Test
    void namesAndIdsOfOneHashCodeAreMergedQuickly() throws IOException {
        List<String> ids = alike(15);
        String one = Datasets.dataset(
                list(ids, "{'id': '%', 'file_name': '%', 'license': '%', 'neg_category_ids': ['%']}"),
                list(ids, "{'id': '%', 'image_id': '%', 'category_id': '%'}"),
                "[" + list(ids, "{'id': '%', 'name': '%'}") + "]");
        ThrowingSupplier<String> merge = () -> merge(SameName.KEEP_BOTH, "{'images': []}", one);

        assertThat(assertTimeoutPreemptively(LONG, merge)).contains("{'id': '" + ids.get(9) + "', 'name'");
    }

    @Test
    void idsOfOneHashCodeAreRenumberedQuickly() throws IOException {
        List<String> ids = alike(15);
        String json = Datasets.dataset(
                "{'id': 1, 'file_name': 'a'}",
                list(ids, "{'image_id': 1, 'category_id': '%'}"),
                "[" + list(ids, "{'id': '%', 'name': 'x'}") + "]");
        try (CocoReader reader = open(json)) {
            CocoRenumber renumber = assertTimeoutPreemptively(LONG, () -> CocoRenumber.withCategories(reader));

            assertThat(Sections.categories(renumber.header()).asList()).hasSize(ids.size());
        }
    }

    @Test
    void listsWithoutIdsAreMergedQuickly() {
        String licenses = IntStream.range(0, 40_000)
                .mapToObj(number -> "{'name': 'a license', 'number': " + number + "}")
                .collect(Collectors.joining(", "));
        String one = "{'images': [], 'licenses': [" + licenses + "]}";
        ThrowingSupplier<String> merge = () -> merge(SameName.KEEP_BOTH, one, one.replace("a lic", "no lic"));

        assertThat(assertTimeoutPreemptively(LONG, merge)).contains("a license", "no license");
    }

    @Test
    void elementsThatAreThereAreNotAddedWhateverTheOrderOfTheirMembers() throws IOException {
        String one = "{'images': [], 'licenses': [{'a': [1, true, null], 'b': 'x'}, 'x']}";
        String two = "{'images': [], 'licenses': [{'b': 'x', 'a': [1, true, null]}, 'x', {'b': 'x', 'a': [1.0]}]}";

        assertThat(merge(SameName.KEEP_BOTH, one, two)).isEqualTo(one.replace("'x']", "'x', {'b': 'x', 'a': [1.0]}]"));
    }

    @Test
    void annotationsStayWithTheFirstImageOfTheirIdWhenALaterOneIsJoined() throws IOException {
        String one = Datasets.dataset("{'id': 5, 'file_name': 'a.jpg'}", "", "[]");
        String two = Datasets.dataset(
                "{'id': 1, 'file_name': 'new.jpg'}, {'id': 1, 'file_name': 'a.jpg'}", "{'id': 3, 'image_id': 1}", "[]");

        assertThat(merge(SameName.JOIN, one, two))
                .isEqualTo(Datasets.dataset(
                        "{'id': 5, 'file_name': 'a.jpg'}, {'id': 1, 'file_name': 'new.jpg'}",
                        "{'id': 3, 'image_id': 1}",
                        "[]"));
        assertThat(merge(SameName.JOIN, one.replace("5", "1"), two))
                .contains("{'id': 2, 'file_name': 'new.jpg'}", "{'id': 3, 'image_id': 2}");
    }

    @Test
    void annotationsGoWithTheFirstImageOfTheirIdWhenItIsJoined() throws IOException {
        String one = Datasets.dataset("{'id': 5, 'file_name': 'a.jpg'}, {'id': 6, 'file_name': 'b.jpg'}", "", "[]");
        String two = Datasets.dataset(
                "{'id': 1, 'file_name': 'a.jpg'}, {'id': '1', 'file_name': 'b.jpg'}, {'id': 1.0, 'file_name': 'c'}",
                "{'id': 3, 'image_id': 1}",
                "[]");

        assertThat(merge(SameName.JOIN, one, two)).contains("{'id': 3, 'image_id': 5}");
    }

    @Test
    void aZeroWithAHugeExponentIsNoInteger() {
        assertThat(Ids.number(Decimal.parse("0e99999999999"))).isEmpty();
        assertThat(Ids.number(Decimal.parse("0e9"))).hasValue(0);
    }

    @Test
    void oneIdIsOneHoweverItIsSpelled() {
        IdTable table = new IdTable();
        table.put(Value.of(7), 1);
        table.put(Decimal.parse("123456789012345678901"), 2);
        table.put(Decimal.parse("1.5"), 3);

        assertThat(table.get(Value.of("7"))).isEqualTo(1);
        assertThat(table.get(Decimal.parse("7.0"))).isEqualTo(1);
        assertThat(table.get(Decimal.parse("7e0"))).isEqualTo(1);
        assertThat(table.get(Value.of("07"))).isEqualTo(IdTable.ABSENT);
        assertThat(table.get(Value.of("007"))).isEqualTo(IdTable.ABSENT);
        assertThat(table.get(Value.of("7.0"))).isEqualTo(IdTable.ABSENT);
        assertThat(table.get(Decimal.parse("123456789012345678901"))).isEqualTo(2);
        assertThat(table.get(Value.of("123456789012345678901"))).isEqualTo(2);
        assertThat(table.get(Value.of("1.5"))).isEqualTo(IdTable.ABSENT);
    }

    @Test
    void idsBeyondALongBelongTogether() throws IOException {
        String json = Datasets.dataset(
                "{'id': 123456789012345678901, 'file_name': 'a'}, {'id': 2, 'file_name': 'b'}",
                "{'id': 1, 'image_id': 123456789012345678901}",
                "[]");
        Path out = folder.resolve("out.json");
        try (CocoReader reader = open(json)) {
            CocoFilter.builder().keepEmptyImages(false).fileNames("a").build().write(reader, out, report);
        }

        assertThat(Datasets.list(Datasets.tree(out), "images")).hasSize(1);
        assertThat(Datasets.list(Datasets.tree(out), "annotations")).hasSize(1);
        assertThat(Datasets.issues(report)).isEmpty();
    }

    @Test
    void imagesAreAskedForByIdHoweverItIsSpelled() throws IOException {
        String json = Datasets.dataset("{'id': '7'}, {'id': 8.0}, {'id': '07'}, {'id': 9}", "", "[]");
        CocoFilter filter = CocoFilter.builder().imageIds(7, 8).build();
        try (CocoReader reader = open(json)) {
            assertThat(filter.stream(reader)
                            .map(CocoRecord::image)
                            .map(image -> Ids.text(Ids.of(image).orElseThrow())))
                    .containsExactly("7", "8.0");
        }
    }

    @Test
    void crowdsAreThoseThatAreOneOrTrue() throws IOException {
        String json = Datasets.dataset(
                "{'id': 1}",
                "{'id': 1, 'image_id': 1, 'iscrowd': 1}, {'id': 2, 'image_id': 1, 'iscrowd': 1.0}, "
                        + "{'id': 3, 'image_id': 1, 'iscrowd': true}, {'id': 4, 'image_id': 1, 'iscrowd': 1e0}, "
                        + "{'id': 5, 'image_id': 1, 'iscrowd': 0.0}, {'id': 6, 'image_id': 1, 'iscrowd': false}, "
                        + "{'id': 7, 'image_id': 1, 'iscrowd': 'yes'}, {'id': 8, 'image_id': 1}",
                "[]");
        CocoFilter filter = CocoFilter.builder().crowd(true).build();
        try (CocoReader reader = open(json)) {
            assertThat(filter.stream(reader).flatMap(record -> record.annotations().stream()))
                    .map(annotation -> annotation.id().orElseThrow())
                    .containsExactly(1L, 2L, 3L, 4L);
        }
    }
}
