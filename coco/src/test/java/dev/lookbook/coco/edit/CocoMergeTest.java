package dev.lookbook.coco.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.edit.CocoMerge.SameName;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.io.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of ids, categories, licenses, names and sections in a merge. */
class CocoMergeTest {
    private static final String VEST = "[{'id': 1, 'name': 'vest', 'supercategory': 'top'}]";

    @TempDir
    Path folder;

    private final ConversionReport report = new ConversionReport();

    private String merge(CocoMerge merge, String... files) throws IOException {
        Path out = folder.resolve("out.json");
        List<CocoReader> readers = new ArrayList<>();
        for (int i = 0; i < files.length; i++) {
            readers.add(Datasets.open(Datasets.file(folder, i + ".json", files[i])));
        }
        try {
            merge.write(readers, out, report);
        } finally {
            for (CocoReader reader : readers) {
                reader.close();
            }
        }
        return Files.readString(out).replace('"', '\'');
    }

    private static CocoMerge keeping() {
        return CocoMerge.builder().build();
    }

    private static CocoMerge with(SameName policy) {
        return CocoMerge.builder().sameName(policy).build();
    }

    @Test
    void idsStayWhereTheyAreFreeAndOthersComeAfterAll() throws IOException {
        String out = merge(
                keeping(),
                Datasets.dataset("{'id': 1, 'file_name': 'a'}", "{'id': 1, 'image_id': 1, 'category_id': 1}", VEST),
                Datasets.dataset(
                        "{'id': 1, 'file_name': 'b'}, {'id': 9, 'file_name': 'c'}",
                        "{'id': 1, 'image_id': 1, 'category_id': 1}, {'id': 2, 'image_id': 9, 'category_id': 1}",
                        VEST));

        assertThat(out)
                .isEqualTo(Datasets.dataset(
                        "{'id': 1, 'file_name': 'a'}, {'id': 10, 'file_name': 'b'}, {'id': 9, 'file_name': 'c'}",
                        "{'id': 1, 'image_id': 1, 'category_id': 1}, {'id': 3, 'image_id': 10, 'category_id': 1}, "
                                + "{'id': 2, 'image_id': 9, 'category_id': 1}",
                        VEST));
        assertThat(Datasets.issues(report)).containsExactly("renumber-annotation x 1", "renumber-image x 1");
        assertThat(report.images()).isEqualTo(3);
        assertThat(report.items()).isEqualTo(3);
    }

    @Test
    void categoriesOfOneNameAreOneAndWhatRefersToThemFollows() throws IOException {
        String out = merge(
                keeping(),
                Datasets.dataset("", "", "[{'id': 1, 'name': 'vest'}, {'id': 2, 'name': 'hat'}]"),
                Datasets.dataset(
                        "{'id': 1, 'file_name': 'b', 'neg_category_ids': [2, 3], 'not_exhaustive_category_ids': [1]}",
                        "{'id': 1, 'image_id': 1, 'category_id': 1, 'x': 1.50}, "
                                + "{'image_id': 1, 'segments_info': [{'id': 77, 'category_id': 2}]}",
                        "[{'id': 1, 'name': 'skirt'}, {'id': 2, 'name': 'vest', 'supercategory': 'top'}, "
                                + "{'id': 3, 'name': 'coat'}]"));

        assertThat(out)
                .isEqualTo(Datasets.dataset(
                        "{'id': 1, 'file_name': 'b', 'neg_category_ids': [1, 3], 'not_exhaustive_category_ids': [4]}",
                        "{'id': 1, 'image_id': 1, 'category_id': 4, 'x': 1.50}, "
                                + "{'image_id': 1, 'segments_info': [{'id': 77, 'category_id': 1}]}",
                        "[{'id': 1, 'name': 'vest'}, {'id': 2, 'name': 'hat'}, {'id': 4, 'name': 'skirt'}, "
                                + "{'id': 3, 'name': 'coat'}]"));
        assertThat(Datasets.issues(report)).containsExactly("category-conflict x 1", "renumber-category x 2");
        assertThat(report.issues())
                .anySatisfy(count -> assertThat(count.example().location() + ": "
                                + count.example().message())
                        .isEqualTo(folder.resolve("1.json")
                                + " at /categories/1: the category \"vest\" is another in an earlier file, which counts, by:"
                                + " supercategory"));
    }

    @Test
    void anIdWithoutACategoryDoesNotBecomeThatOfOne() throws IOException {
        String out = merge(
                keeping(),
                Datasets.dataset("", "{'id': 1, 'image_id': 1, 'category_id': 7}", "[]"),
                Datasets.dataset("", "{'id': 2, 'image_id': 1, 'category_id': 7}", "[{'id': 7, 'name': 'vest'}]"));

        assertThat(out)
                .contains("{'id': 1, 'image_id': 1, 'category_id': 8}", "{'id': 2, 'image_id': 1, 'category_id': 7}");
        assertThat(Datasets.issues(report)).containsExactly("renumber-category x 1", "unknown-image x 2");
    }

    @Test
    void licensesThatSayTheSameAreOneAndImagesFollow() throws IOException {
        String one = Datasets.dataset("{'id': 1, 'file_name': 'a', 'license': 1}", "", "[]")
                .replace("'licenses': []", "'licenses': [{'id': 1, 'name': 'free'}]");
        String two = Datasets.dataset(
                        "{'id': 2, 'file_name': 'b', 'license': 2}, {'id': 3, 'file_name': 'c', 'license': 1}",
                        "",
                        "[]")
                .replace("'licenses': []", "'licenses': [{'id': 2, 'name': 'free'}, {'id': 1, 'name': 'mine'}]");

        String out = merge(keeping(), one, two);

        assertThat(out)
                .contains(
                        "'licenses': [{'id': 1, 'name': 'free'}, {'id': 3, 'name': 'mine'}]",
                        "{'id': 2, 'file_name': 'b', 'license': 1}",
                        "{'id': 3, 'file_name': 'c', 'license': 3}");
        assertThat(Datasets.issues(report)).containsExactly("renumber-license x 2");
    }

    @Test
    void imagesOfOneNameAreJoinedIfAsked() throws IOException {
        String one = Datasets.dataset("{'id': 'x', 'file_name': 'a', 'width': 5}", "", "[]");
        String two = Datasets.dataset(
                "{'id': 4, 'file_name': 'a', 'width': 5}",
                "{'id': 1, 'image_id': 4}, {'id': 2, 'image_id': '4'}",
                "[]");

        String out = merge(with(SameName.JOIN), one, two, two.replace("'width': 5", "'width': 6"));

        assertThat(out)
                .isEqualTo(Datasets.dataset(
                        "{'id': 'x', 'file_name': 'a', 'width': 5}",
                        "{'id': 1, 'image_id': 'x'}, {'id': 2, 'image_id': 'x'}, "
                                + "{'id': 3, 'image_id': 'x'}, {'id': 4, 'image_id': 'x'}",
                        "[]"));
        assertThat(Datasets.issues(report))
                .containsExactly("image-conflict x 1", "join-image x 1", "renumber-annotation x 2");
    }

    @Test
    void imagesOfOneNameAreBothKeptByDefault() throws IOException {
        String one = Datasets.dataset("{'id': 1, 'file_name': 'a'}, {'id': 2, 'file_name': 'a'}", "", "[]");
        String two = Datasets.dataset("{'id': 3, 'file_name': 'a'}, {'id': 4, 'file_name': ''}", "", "[]");

        assertThat(merge(keeping(), one, two)).contains("'id': 1", "'id': 2", "'id': 3", "'id': 4");
        assertThat(Datasets.issues(report)).containsExactly("duplicate-file-name x 1");
    }

    @Test
    void imagesOfOneNameAreRefusedIfAsked() throws IOException {
        String one = Datasets.dataset("{'id': 1, 'file_name': 'a'}", "", "[]");

        assertThatThrownBy(() -> merge(with(SameName.REFUSE), one, one))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        folder.resolve("1.json") + " at /images/0 (byte 40): expected each file name in one file only"
                                + " but found \"a\", which an earlier one has too; keep both images, or join them");
        assertThat(folder.resolve("out.json")).doesNotExist();
    }

    @Test
    void anAnnotationOfNoImageDoesNotEndUpInAnother() throws IOException {
        String one = Datasets.dataset("{'id': 1, 'file_name': 'a'}", "{'id': 1, 'image_id': 2}", "[]");
        String two = Datasets.dataset("{'id': 2, 'file_name': 'b'}", "{'id': 5, 'image_id': 6}", "[]");

        String out = merge(keeping(), one, two);

        assertThat(out).contains("{'id': 1, 'image_id': 7}", "{'id': 5, 'image_id': 6}");
        assertThat(Datasets.issues(report)).containsExactly("unknown-image x 2");
    }

    @Test
    void theFirstThatSaysSomethingInASectionCounts() throws IOException {
        String one = "{'info': {}, 'images': [], 'mine': 1}";
        String two = "{'images': [], 'info': {'year': 2020}, 'mine': 2, 'other': [1.0]}";

        assertThat(merge(keeping(), one, two, two))
                .isEqualTo("{'info': {'year': 2020}, 'images': [], 'mine': 1, 'other': [1.0]}");
        assertThat(Datasets.issues(report)).containsExactly("drop-section x 2");
    }

    @Test
    void everythingIsNumberedFromOneIfAsked() throws IOException {
        String one = Datasets.dataset(
                "{'id': 0, 'file_name': 'a'}, {'id': 'z', 'file_name': 'b'}",
                "{'id': 0, 'image_id': 'z', 'category_id': 0}, {'id': 9, 'image_id': 2, 'category_id': 2}",
                "[{'id': 5, 'name': 'vest'}, {'id': 0, 'name': 'hat'}]");

        assertThat(merge(CocoMerge.builder().renumber(true).build(), one))
                .isEqualTo(Datasets.dataset(
                        "{'id': 1, 'file_name': 'a'}, {'id': 2, 'file_name': 'b'}",
                        "{'id': 1, 'image_id': 2, 'category_id': 2}, {'id': 2, 'image_id': 3, 'category_id': 6}",
                        "[{'id': 1, 'name': 'vest'}, {'id': 2, 'name': 'hat'}]"));
    }

    @Test
    void aMergeOfNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> keeping().write(List.of(), folder.resolve("out.json"), report))
                .withMessage("expected files to merge but found none");
    }
}
