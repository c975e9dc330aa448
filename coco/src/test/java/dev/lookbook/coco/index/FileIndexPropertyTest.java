package dev.lookbook.coco.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.coco.index.Reference.Found;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.testing.Damage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** The scanner finds in every document what a parser finds, and survives what is none. */
class FileIndexPropertyTest {
    private static final Location FILE = Location.of("a.json");

    private Path path = Path.of("");

    @BeforeProperty
    void createFile() throws IOException {
        path = Files.createTempFile("index", ".json");
    }

    @AfterProperty
    void deleteFile() throws IOException {
        Files.delete(path);
    }

    private FileIndex index(byte[] json, int blockSize) throws IOException {
        Files.write(path, json);
        try (FileChannel channel = FileChannel.open(path)) {
            return FileIndex.of(channel, blockSize, FILE, ReadLimits.defaults(), read -> {});
        }
    }

    @Property(tries = 500)
    void findsWhatAParserFinds(@ForAll long seed, @ForAll @IntRange(min = 64, max = 300) int blockSize)
            throws IOException {
        byte[] json = new JsonText(seed).document().getBytes(StandardCharsets.UTF_8);
        Reference expected = Reference.of(json);
        FileIndex index = index(json, blockSize);
        assertThat(index.isArray()).isEqualTo(expected.isArray());
        assertThat(index.sections()).isEqualTo(expected.sections());
        Map<Object, Integer> groups = new HashMap<>();
        assertRecords(index.images(), expected.images(), groups);
        assertRecords(index.annotations(), expected.annotations(), groups);
        assertRecords(index.categories(), expected.categories(), groups);
        assertThat(groups.values()).as("groups of different ids").doesNotHaveDuplicates();
    }

    private static void assertRecords(RecordTable table, List<Found> expected, Map<Object, Integer> groups) {
        assertThat(table.size()).isEqualTo(expected.size());
        for (int i = 0; i < table.size(); i++) {
            Found record = expected.get(i);
            assertThat(table.offset(i)).isEqualTo(record.offset());
            assertThat(table.length(i)).isEqualTo((int) record.length());
            if (record.id().isEmpty()) {
                assertThat(table.group(i)).isEqualTo(RecordTable.NO_GROUP);
            } else {
                Object id = record.id().get();
                assertThat(groups.computeIfAbsent(id, first -> group(table, record, expected)))
                        .as("group of %s", id)
                        .isEqualTo(table.group(i));
            }
        }
    }

    private static int group(RecordTable table, Found record, List<Found> expected) {
        int group = table.group(expected.indexOf(record));
        assertThat(group).as("group of %s", record.id()).isNotEqualTo(RecordTable.NO_GROUP);
        return group;
    }

    @Property(tries = 1000)
    void damagedDocumentsAreIndexedOrRefusedWithAPlace(
            @ForAll long seed,
            @ForAll @IntRange(min = 64, max = 300) int blockSize,
            @ForAll("damages") List<Damage> damages)
            throws IOException {
        byte[] json = new JsonText(seed).document().getBytes(StandardCharsets.UTF_8);
        for (Damage damage : damages) {
            json = damage.applyTo(json);
        }
        try {
            FileIndex index = index(json, blockSize);
            assertInside(index.images(), json.length);
            assertInside(index.annotations(), json.length);
        } catch (DatasetException e) {
            assertThat(e.location().source()).isEqualTo("a.json");
            assertThat(e.location().byteOffset()).isBetween(-1L, (long) json.length);
        }
    }

    private static void assertInside(RecordTable table, int length) {
        for (int i = 0; i < table.size(); i++) {
            assertThat(table.length(i)).isPositive();
            assertThat(table.offset(i) + table.length(i)).isLessThan(length);
        }
    }

    /** Some damage to a file. */
    @Provide
    Arbitrary<List<Damage>> damages() {
        return Arbitraries.of(Damage.Kind.values())
                .flatMap(kind -> Arbitraries.doubles()
                        .between(0, 1)
                        .flatMap(at -> Arbitraries.bytes().map(value -> new Damage(kind, at, value))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }
}
