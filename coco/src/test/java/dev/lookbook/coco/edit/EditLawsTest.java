package dev.lookbook.coco.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.CocoWriter;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.Grouping;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What holds for every dataset, whatever is done with it. */
class EditLawsTest {
    private static Path folder = Path.of("");

    @BeforeContainer
    static void makeAFolder() throws IOException {
        folder = Files.createTempDirectory("edit");
    }

    @AfterContainer
    static void deleteTheFolder() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Provide
    Arbitrary<String> datasets() {
        return Datasets.datasets("a");
    }

    @Provide
    Arbitrary<String> otherDatasets() {
        return Datasets.datasets("b").map(text -> text.replace("'id': 1, 'name': 'vest'", "'id': 1, 'name': 'hat'"));
    }

    @Property(tries = 20)
    void aFilterThatWantsEverythingCopies(@ForAll("datasets") String dataset) throws IOException {
        Path in = Datasets.file(folder, "in.json", dataset);
        Path out = folder.resolve("out.json");
        try (CocoReader reader = CocoReader.open(in)) {
            CocoFilter.builder().build().write(reader, out, new ConversionReport());
        }
        assertThat(Files.readString(out)).isEqualTo(Files.readString(in));
    }

    @Property(tries = 20)
    void aMergeOfOneFileCopies(@ForAll("datasets") String dataset) throws IOException {
        Path in = Datasets.file(folder, "in.json", dataset);
        assertThat(Files.readString(merge(in))).isEqualTo(Files.readString(in));
    }

    @Property(tries = 20)
    void thePartsOfASplitMergeToTheWhole(@ForAll("datasets") String dataset, @ForAll long seed) throws IOException {
        Path in = Datasets.file(folder, "in.json", dataset);
        CocoSplit split = CocoSplit.builder()
                .part("train", 0.6)
                .part("val", 0.2)
                .part("test", 0.2)
                .seed(seed)
                .group(Grouping.IMAGE)
                .build();
        try (CocoReader reader = CocoReader.open(in)) {
            split.write(reader, part -> folder.resolve(part + ".json"), new ConversionReport());
        }
        Path all = merge(folder.resolve("train.json"), folder.resolve("val.json"), folder.resolve("test.json"));

        Attributes before = Datasets.tree(in);
        Attributes after = Datasets.tree(all);
        assertThat(after.asMap().keySet())
                .containsExactlyElementsOf(before.asMap().keySet());
        before.forEach((name, value) -> {
            if (name.equals("images") || name.equals("annotations")) {
                assertThat(Datasets.list(after, name)).containsExactlyInAnyOrderElementsOf(Datasets.list(before, name));
            } else {
                assertThat(after.get(name)).contains(value);
            }
        });
    }

    @Property(tries = 20)
    void noPairIsInTwoParts(@ForAll("datasets") String dataset, @ForAll long seed) throws IOException {
        Path in = Datasets.file(folder, "in.json", dataset);
        CocoSplit split = CocoSplit.builder()
                .part("train", 0.5)
                .part("test", 0.5)
                .seed(seed)
                .build();
        try (CocoReader reader = CocoReader.open(in)) {
            Map<Value, Value> pairs = new HashMap<>();
            reader.annotations()
                    .forEach(annotation -> Ids.imageOf(annotation)
                            .ifPresent(image -> pairs.putIfAbsent(
                                    image, Value.of(annotation.pairId().orElse(0L)))));
            split.write(reader, part -> folder.resolve(part + ".json"), new ConversionReport());
            Set<Value> train = new HashSet<>();
            Datasets.ids(folder.resolve("train.json"), "images", "id").forEach(id -> train.add(pairs.get(id)));
            for (Value id : Datasets.ids(folder.resolve("test.json"), "images", "id")) {
                assertThat(pairs.get(id) == null || !train.contains(pairs.get(id)))
                        .isTrue();
            }
        }
    }

    @Property(tries = 20)
    void aMergedFileSaysOfEachImageWhatTheFilesSaid(
            @ForAll("datasets") String one, @ForAll("otherDatasets") String two, @ForAll boolean renumber)
            throws IOException {
        Path a = Datasets.file(folder, "a.json", one);
        Path b = Datasets.file(folder, "b.json", two);
        Path out = folder.resolve("out.json");
        try (CocoReader first = CocoReader.open(a);
                CocoReader second = CocoReader.open(b)) {
            CocoMerge.builder().renumber(renumber).build().write(List.of(first, second), out, new ConversionReport());
        }
        List<String> expected = new ArrayList<>(Meaning.of(a));
        expected.addAll(Meaning.of(b));
        assertThat(Meaning.of(out)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(Datasets.ids(out, "images", "id")).doesNotHaveDuplicates();
        assertThat(Datasets.ids(out, "annotations", "id")).doesNotHaveDuplicates();
        assertThat(Datasets.ids(out, "categories", "id")).doesNotHaveDuplicates();
        assertThat(Datasets.ids(out, "categories", "name")).doesNotHaveDuplicates();
    }

    @Property(tries = 20)
    void aSampleIsTheSameInAnyOrderAndALargerOneHoldsIt(
            @ForAll("datasets") String dataset,
            @ForAll @IntRange(max = 12) int size,
            @ForAll boolean stratified,
            @ForAll long seed)
            throws IOException {
        Path in = Datasets.file(folder, "in.json", dataset);
        Path shuffled = folder.resolve("shuffled.json");
        try (CocoReader reader = CocoReader.open(in);
                CocoWriter writer = CocoWriter.builder().header(reader.header()).create(shuffled)) {
            shuffle(reader.images().toList(), seed).forEach(writer::write);
            shuffle(reader.annotations().toList(), seed).forEach(writer::write);
            writer.finish();
        }
        Set<Value> sample = sample(in, size, stratified, seed);
        assertThat(sample)
                .hasSize(Math.min(size, Datasets.ids(in, "images", "id").size()));
        assertThat(sample(shuffled, size, stratified, seed)).isEqualTo(sample);
        assertThat(sample(in, size + 3, stratified, seed)).containsAll(sample);
    }

    private static <T> List<T> shuffle(List<T> list, long seed) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }

    private static Set<Value> sample(Path in, int size, boolean stratified, long seed) throws IOException {
        Path out = folder.resolve("sample.json");
        CocoSample sample = CocoSample.ofImages(size).seed(seed);
        try (CocoReader reader = CocoReader.open(in)) {
            (stratified ? sample.stratified() : sample).write(reader, out, new ConversionReport());
        }
        Set<Value> ids = new HashSet<>(Datasets.ids(out, "images", "id"));
        assertThat(ids).containsAll(Datasets.ids(out, "annotations", "image_id"));
        long expected = Datasets.ids(in, "annotations", "image_id").stream()
                .filter(ids::contains)
                .count();
        assertThat(Datasets.list(Datasets.tree(out), "annotations")).hasSize((int) expected);
        return ids;
    }

    @Property(tries = 20)
    void renumberingKeepsWhatBelongsTogether(@ForAll("datasets") String dataset) throws IOException {
        Path in = Datasets.file(folder, "in.json", dataset);
        Path out = folder.resolve("out.json");
        ErrorPolicy skip = ErrorPolicy.skip(orphan -> {});
        try (CocoReader reader = CocoReader.builder().onError(skip).open(in)) {
            CocoRenumber renumber = CocoRenumber.withCategories(reader);
            try (CocoWriter writer =
                    CocoWriter.builder().header(renumber.header()).create(out)) {
                CocoSort.BY_FILE_NAME.stream(reader).map(renumber).forEach(writer::write);
                writer.finish();
            }
        }
        assertThat(Meaning.of(out)).containsExactlyInAnyOrderElementsOf(Meaning.withoutOrphans(in));
        assertThat(Datasets.ids(out, "images", "id")).isEqualTo(upTo(Datasets.ids(out, "images", "id")));
        assertThat(Datasets.ids(out, "annotations", "id")).isEqualTo(upTo(Datasets.ids(out, "annotations", "id")));
        assertThat(Datasets.ids(out, "categories", "id")).isEqualTo(upTo(List.of(1, 2, 3)));
        List<String> names =
                Datasets.ids(out, "images", "file_name").stream().map(Ids::text).toList();
        assertThat(names).isSorted();
    }

    private static List<Value> upTo(List<?> list) {
        return LongStream.rangeClosed(1, list.size()).mapToObj(Value::of).collect(Collectors.toList());
    }

    @Property(tries = 20)
    void aFiltersRecordsAreThoseItWrites(@ForAll("datasets") String dataset, @ForAll boolean keepEmpty)
            throws IOException {
        Path in = Datasets.file(folder, "in.json", dataset);
        Path out = folder.resolve("out.json");
        ErrorPolicy skip = ErrorPolicy.skip(orphan -> {});
        try (CocoReader reader = CocoReader.builder().onError(skip).open(in)) {
            CocoFilter filter = CocoFilter.builder()
                    .categories(reader.categories(), "VEST", "skirt")
                    .minArea(4)
                    .keepEmptyImages(keepEmpty)
                    .images(image -> image.id().orElse(0L) % 2 == 0)
                    .build();
            filter.write(reader, out, new ConversionReport());
            List<CocoAnnotation> annotations = filter.stream(reader)
                    .flatMap(record -> record.annotations().stream())
                    .toList();
            try (CocoReader written = CocoReader.open(out)) {
                assertThat(written.images())
                        .containsExactlyElementsOf(filter.stream(reader)
                                .map(record -> record.image())
                                .toList());
                assertThat(written.annotations()).containsExactlyInAnyOrderElementsOf(annotations);
            }
            assertThat(annotations).allSatisfy(annotation -> {
                assertThat(annotation.categoryId().orElseThrow()).isIn(1L, 2L);
                assertThat(annotation.bbox().orElseThrow().height()).isGreaterThan(1);
            });
        }
    }

    private static Path merge(Path... files) throws IOException {
        Path out = folder.resolve("merged.json");
        List<CocoReader> readers = new ArrayList<>();
        try {
            for (Path file : files) {
                readers.add(CocoReader.open(file));
            }
            CocoMerge.builder().build().write(readers, out, new ConversionReport());
            return out;
        } finally {
            for (CocoReader reader : readers) {
                reader.close();
            }
        }
    }
}
