package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a dataset says as a whole, beyond its images: it goes along, or is reported. */
class ConvertWholeTest {
    @TempDir
    Path folder;

    private Path in = Path.of("");

    @BeforeEach
    void writeACocoFile() throws IOException {
        in = Files.writeString(folder.resolve("in.json"), """
                {"info": {"year": 2026}, "licenses": [], "images": [{"id": 1, "file_name": "000001.jpg", "width": 9, \
                "height": 8}], "annotations": [{"id": 1, "image_id": 1, "category_id": 5, "bbox": [1, 2, 3, 4]}], \
                "categories": [{"id": 5, "name": "vest", "color": "red"}], "seasons": ["spring"]}""");
    }

    @Test
    void otherSectionsAndMembersStayWhenCategoriesAreMapped() throws IOException {
        Path out = folder.resolve("out.json");

        Cli cli = Cli.run("convert", "--rename", "vest=top", in, out);

        assertThat(cli.err()).doesNotContain("drop-");
        assertThat(Files.readString(out))
                .contains(
                        "\"info\": {\"year\": 2026}",
                        "\"seasons\": [\"spring\"]",
                        "\"name\": \"top\"",
                        "\"color\": \"red\"");
    }

    @Test
    void sectionsAndCategoryMembersThatAManifestHasNoPlaceForAreReported() {
        Cli cli = Cli.run("convert", in, folder.resolve("out.manifest"));

        assertThat(cli.err())
                .contains("drop-section x 2", in + " at /info: left out the section \"info\"")
                .contains("drop-category-members x 1", "left out of the category \"vest\": color");
    }

    @Test
    void sizesGoAlongToASplitWithoutPictures() throws IOException {
        Path split = folder.resolve("split");
        assertThat(Cli.run("convert", in, split).exit()).isZero();
        assertThat(split.resolve("image-sizes.csv")).hasContent("file_name,width,height\n000001.jpg,9,8\n");

        Cli cli = Cli.run("convert", split, folder.resolve("back.json"));

        assertThat(cli.exit()).isZero();
        assertThat(Files.readString(folder.resolve("back.json"))).contains("\"width\": 9, \"height\": 8");
    }
}
