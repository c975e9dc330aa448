package dev.lookbook.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.cli.Lookbook;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.examples.synthetic.SyntheticSplit;
import dev.lookbook.io.DatasetException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the tutorial and the how-tos do what the pages say, and what the commands beside them do. */
class ManualExamplesTest {
    private static final int IMAGES = 120;

    /** Drawn once; who changes something draws another. */
    @TempDir
    static Path shared;

    private static String split = "";
    private static String coco = "";

    @TempDir
    Path folder;

    @BeforeAll
    static void convertASplit() throws IOException {
        split = shared.resolve("split").toString();
        coco = shared.resolve("coco.json").toString();
        SyntheticSplit.write(Path.of(split), IMAGES, 3);
        lookbook("convert", split, coco);
    }

    @Test
    void deepFashion2ToCocoWritesWhatTheCommandWrites() throws IOException {
        String out = file("java.json");
        DeepFashion2ToCoco.main(new String[] {split, out});

        assertThat(Path.of(out)).hasSameBinaryContentAs(Path.of(coco));
    }

    @Test
    void stayWithinMemoryWritesWhatTheCommandWritesAndRefusesWhatIsTooLarge() throws IOException {
        String out = file("java.json");
        StayWithinMemory.main(new String[] {split, out});
        assertThat(Path.of(out)).hasSameBinaryContentAs(Path.of(coco));

        String own = ownSplit();
        Files.writeString(Path.of(own, "annos", "000002.json"), " ".repeat(1 << 21));
        assertThatThrownBy(() -> StayWithinMemory.main(new String[] {own, out}))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("annos/000002.json")
                .hasMessageContaining("maxRecordBytes");
    }

    @Test
    void manifestsForTrainingAreDividedAsTheCommandDivides() throws IOException {
        lookbook(
                "convert",
                "--merge",
                "sling=vest,sling dress=vest dress",
                "--train",
                "0.8",
                "--s3-prefix",
                "s3://bucket/image/",
                coco,
                file("all.manifest"));
        ManifestsForTraining.main(
                new String[] {coco, file("train.manifest"), file("test.manifest"), "s3://bucket/image/"});

        assertThat(withoutDates("train.manifest")).isEqualTo(withoutDates("all.train.manifest"));
        assertThat(withoutDates("test.manifest"))
                .isEqualTo(withoutDates("all.test.manifest"))
                .isNotEmpty();
    }

    @Test
    void deepFashion2ToManifestWritesWhatTheCommandWrites() throws IOException {
        lookbook("convert", "--s3-prefix", "s3://bucket/image/", split, file("all.manifest"));

        assertThat(Printed.by(() ->
                        DeepFashion2ToManifest.main(new String[] {split, file("java.manifest"), "s3://bucket/image/"})))
                .contains("drop-landmarks x ");
        assertThat(withoutDates("java.manifest")).isEqualTo(withoutDates("all.manifest"));
    }

    @Test
    void countGarmentsCountsThem() throws IOException {
        assertThat(Printed.by(() -> CountGarments.main(new String[] {split})))
                .contains(" items in " + IMAGES + " images, half of them up to ", " short_sleeved_shirt\n")
                .hasLineCount(14);
    }

    @Test
    void mapCategoriesWritesWhatTheCommandWrites() throws IOException {
        String command = file("command.json");
        lookbook("convert", "--merge", "sling=vest", "--rename", "trousers=pants", "--drop", "shorts", coco, command);
        String java = file("java.json");

        assertThat(Printed.by(() -> MapCategories.main(new String[] {coco, java})))
                .contains("drop-category x ");
        assertThat(Path.of(java)).hasSameBinaryContentAs(Path.of(command));
    }

    @Test
    void mergeCocoFilesPutsTheAnnotationsOfOneNameTogether() throws IOException {
        String all = file("all.json");

        assertThat(Printed.by(() -> MergeCocoFiles.main(new String[] {coco, coco, all})))
                .contains("join-image x " + IMAGES);
        try (CocoReader once = CocoReader.open(Path.of(coco));
                CocoReader twice = CocoReader.open(Path.of(all))) {
            assertThat(twice.imageCount()).isEqualTo(IMAGES);
            assertThat(twice.annotationCount()).isEqualTo(2 * once.annotationCount());
        }
    }

    @Test
    void splitACocoFileLeaksNothingAndFindLeaksFindsWhatIsInBoth() throws IOException {
        SplitACocoFile.main(new String[] {coco, folder.toString()});

        assertThat(Printed.by(() -> FindLeaks.main(new String[] {file("train.json"), file("test.json")})))
                .isEqualTo("nothing is in both\n");
        assertThat(Printed.by(() -> FindLeaks.main(new String[] {coco, file("test.json")})))
                .contains("leak-image", "there are leaks");
        assertThat(Path.of(file("val.json"))).exists();
    }

    @Test
    void divideAnyDatasetNamesThePartOfEachImage() throws IOException {
        assertThat(Printed.by(() -> DivideAnyDataset.main(new String[] {split})).lines())
                .hasSize(IMAGES)
                .allMatch(line -> line.matches("000\\d{3}\\.jpg (train|test)"))
                .anyMatch(line -> line.endsWith("test"));
    }

    @Test
    void filterSampleAndSortGiveSmallerOrOtherFiles() throws IOException {
        String vests = file("vests.json");
        String sample = file("sample.json");
        String sorted = file("sorted.json");
        long shown = Printed.by(() -> FilterACocoFile.main(new String[] {coco, vests}))
                .lines()
                .count();
        SampleACocoFile.main(new String[] {coco, sample, "10"});
        SortACocoFile.main(new String[] {sample, sorted});

        try (CocoReader few = CocoReader.open(Path.of(vests));
                CocoReader ten = CocoReader.open(Path.of(sorted))) {
            assertThat(few.annotationCount()).isBetween((int) shown, 2 * (int) shown);
            assertThat(ten.images().map(image -> image.fileName())).hasSize(10).isSorted();
        }
    }

    @Test
    void aSplitIsCheckedAndRepaired() throws IOException {
        String own = ownSplit();
        assertThat(Printed.by(() -> CheckASplit.main(new String[] {own}))).isEmpty();
        Path annotation = Path.of(own, "annos", "000001.json");
        Files.writeString(annotation, Files.readString(annotation).replaceAll("\"scale\": (\\d)", "\"scale\": \"$1\""));
        assertThat(Printed.by(() -> CheckASplit.main(new String[] {own}))).contains("wrong-type");

        assertThat(Printed.by(() -> RepairASplit.main(new String[] {own, file("mended")})))
                .contains("repair-integers", "1 files mended; left: ");
        assertThat(Printed.by(() -> CheckASplit.main(new String[] {file("mended")})))
                .isEmpty();
    }

    @Test
    void aCocoFileIsChecked() throws IOException {
        Path odd = Files.writeString(folder.resolve("odd.json"), "{\"images\": [{\"id\": 1}], \"annotations\": []}");

        assertThat(Printed.by(() -> CheckACocoFile.main(new String[] {odd.toString()})))
                .contains("missing-name " + odd + " at /images/0 (byte 12): ");
    }

    @Test
    void manifestsAreCheckedAndRepaired() throws IOException {
        lookbook("convert", "--train", "0.8", "--s3-prefix", "s3://bucket/image/", coco, file("all.manifest"));
        String train = file("all.train.manifest");
        String test = file("all.test.manifest");
        assertThat(Printed.by(() -> CheckManifests.main(new String[] {train, test, split})))
                .contains("would train: ");

        Files.writeString(Path.of(train), Files.readString(Path.of(train)) + "{\n");
        assertThat(Printed.by(() -> CheckManifests.main(new String[] {train, test, split})))
                .contains("ERROR_INVALID_JSON_LINE");
        assertThat(Printed.by(() -> RepairAManifest.main(new String[] {train, file("mended.manifest")})))
                .contains("fix-drop-line", " lines kept, would train: true");
    }

    @Test
    void anEncryptedSplitIsReadWithItsPasswordOnly() throws IOException {
        ZipParameters encrypted = new ZipParameters();
        encrypted.setEncryptFiles(true);
        encrypted.setEncryptionMethod(EncryptionMethod.ZIP_STANDARD);
        try (ZipFile zip = new ZipFile(file("split.zip"), "open sesame".toCharArray())) {
            zip.addFolder(Path.of(split).toFile(), encrypted);
        }
        String right = write("right.txt", "open sesame\n");
        String wrong = write("wrong.txt", "open barley\n");

        assertThat(Printed.by(() -> ReadAnEncryptedSplit.main(new String[] {file("split.zip"), right})))
                .startsWith(IMAGES + " images, the first from ");
        assertThat(Printed.by(() -> ReadAnEncryptedSplit.main(new String[] {file("split.zip"), wrong})))
                .startsWith("WRONG: ");
        assertThat(Printed.by(() -> ReadAnEncryptedSplit.main(new String[] {split, right})))
                .startsWith("UNEXPECTED: ");
    }

    @Test
    void drawACocoFileDrawsEachPicture() throws IOException {
        DrawACocoFile.main(new String[] {coco, split, file("drawn")});

        try (var files = Files.list(folder.resolve("drawn"))) {
            assertThat(files).hasSize(IMAGES);
        }
        BufferedImage drawn =
                ImageIO.read(folder.resolve("drawn/000001.jpg.png").toFile());
        BufferedImage picture =
                ImageIO.read(Path.of(split, "image", "000001.jpg").toFile());
        assertThat(Math.max(drawn.getWidth(), drawn.getHeight()))
                .isEqualTo(Math.min(1024, Math.max(picture.getWidth(), picture.getHeight())));
    }

    @Test
    void compareTwoVersionsTellsWhatDiffers() throws IOException {
        Path other = folder.resolve("other.json");
        Files.writeString(other, Files.readString(Path.of(coco)).replaceFirst("\"style\": \\d+", "\"style\": 77"));

        assertThat(Printed.by(() -> CompareTwoVersions.main(new String[] {coco, coco})))
                .isEqualTo(IMAGES + " images are the same, 0 differ\n");
        assertThat(Printed.by(() -> CompareTwoVersions.main(new String[] {coco, other.toString()})))
                .contains("item-differs", "119 images are the same, 1 differ");
    }

    @Test
    void evaluateDetectionsFindsThatTheTruthIsRight() throws IOException {
        String truth = write("truth.json", """
                {"images": [{"id": 1, "file_name": "a.jpg"}], "categories": [{"id": 5, "name": "vest"}],
                 "annotations": [{"id": 1, "image_id": 1, "category_id": 5, "bbox": [0, 0, 9, 9], "area": 81, "iscrowd": 0}]}
                """);
        String results = write(
                "results.json", "[{\"image_id\": 1, \"category_id\": 5, \"bbox\": [0, 0, 9, 9], \"score\": 0.5}]");

        assertThat(Printed.by(() -> EvaluateDetections.main(new String[] {truth, results})))
                .contains("Average Precision", "1.000 vest\n");
    }

    private String ownSplit() throws IOException {
        Path own = folder.resolve("own");
        SyntheticSplit.write(own, 5, 3);
        return own.toString();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private List<String> withoutDates(String manifest) throws IOException {
        return Files.readAllLines(folder.resolve(manifest)).stream()
                .map(line -> line.replaceAll("\"creation-date\": \"[^\"]*\"", ""))
                .toList();
    }

    private static void lookbook(String... words) {
        assertThat(Lookbook.run(words)).isZero();
    }
}
