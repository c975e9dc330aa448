package dev.lookbook.coco.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lookbook.coco.CocoReader;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two files of evaluators, COCO's first hundred images and LVIS' first hundred, looked at without our readers. */
class EditRealFilesTest {
    @TempDir
    Path folder;

    private Path coco = Path.of("");
    private Path lvis = Path.of("");

    @BeforeEach
    void findFiles() {
        String data = System.getProperty("lookbook.data", "");
        assumeTrue(!data.isEmpty(), "no real data: set -Dlookbook.data=FOLDER to run this");
        Path tests = Path.of(data, "coco", "real", "MiXaiLL76+faster_coco_eval", "tests");
        coco = tests.resolve("dataset/cocoapi/instances_val2014_100.json");
        lvis = tests.resolve("lvis_dataset/lvis_val_100.json");
        assumeTrue(Files.exists(coco) && Files.exists(lvis), "no files of faster_coco_eval in " + data);
    }

    @Test
    void whatIsMergedRefersToWhatIsThere() throws IOException {
        Path out = folder.resolve("out.json");
        try (CocoReader first = CocoReader.open(coco);
                CocoReader second = CocoReader.open(lvis)) {
            CocoMerge.builder().build().write(List.of(first, second), out, new ConversionReport());
        }
        assertReferences(out);
        for (String section : List.of("images", "annotations")) {
            assertThat(Datasets.ids(out, section, "id"))
                    .hasSize(Datasets.ids(coco, section, "id").size()
                            + Datasets.ids(lvis, section, "id").size())
                    .doesNotHaveDuplicates();
        }
        List<String> expected = new ArrayList<>(names(coco));
        expected.addAll(names(lvis));
        assertThat(names(out)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aStratifiedSampleHasItsShareOfEachRareCategory() throws IOException {
        Path out = folder.resolve("out.json");
        try (CocoReader reader = CocoReader.open(coco)) {
            CocoSample.ofShare(0.5).stratified().write(reader, out, new ConversionReport());
        }
        assertReferences(out);
        assertThat(Datasets.ids(out, "images", "id")).hasSize(50);
        assertThat(Datasets.ids(out, "categories", "id")).hasSize(80);
        assertThat(new HashSet<>(Datasets.ids(out, "annotations", "category_id")).size())
                .isGreaterThan(50);
    }

    /** The category of each annotation, by name. */
    private static List<String> names(Path file) {
        Attributes tree = Datasets.tree(file);
        Map<Value, String> names = new HashMap<>();
        Datasets.list(tree, "categories")
                .forEach(category -> names.put(
                        ((Attributes) category).get("id").orElseThrow(),
                        ((Attributes) category).text("name").orElseThrow()));
        return Datasets.ids(file, "annotations", "category_id").stream()
                .map(id -> names.getOrDefault(id, "(none)"))
                .toList();
    }

    private static void assertReferences(Path file) {
        Set<Value> images = new HashSet<>(Datasets.ids(file, "images", "id"));
        Set<Value> categories = new HashSet<>(Datasets.ids(file, "categories", "id"));
        assertThat(images).containsAll(Datasets.ids(file, "annotations", "image_id"));
        assertThat(categories).containsAll(Datasets.ids(file, "annotations", "category_id"));
        Set<String> unknown = new TreeSet<>();
        for (Value lists : Datasets.ids(file, "images", "neg_category_ids")) {
            if (lists instanceof Value.Sequence list) {
                list.values().stream()
                        .filter(id -> !categories.contains(id))
                        .map(Ids::text)
                        .forEach(unknown::add);
            }
        }
        assertThat(unknown).isEmpty();
    }
}
