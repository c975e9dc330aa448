package dev.lookbook.manifest.repair;

import static dev.lookbook.manifest.repair.RepairSamples.box;
import static dev.lookbook.manifest.repair.RepairSamples.label;
import static dev.lookbook.manifest.repair.RepairSamples.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.PictureFacts;
import dev.lookbook.manifest.check.PictureSource;
import dev.lookbook.model.ImageSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a repair writes, and with which pictures. */
class RepairFilesTest {
    private static final String GOOD = line(1, label("BB", box(10, 20, 30, 40, 0)));

    @TempDir
    Path folder;

    @Test
    void aManifestIsRepairedInItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("a.manifest"), GOOD + "\n\n");

        RepairSummary summary = ManifestRepair.builder().build().repair(file, file);

        assertThat(summary).isEqualTo(new RepairSummary(2, 0, 1, Map.of("fix-drop-line", 1L)));
        assertThat(file).hasContent(GOOD + "\n");
        assertThat(folder).isDirectoryContaining("glob:**").isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aRepairThatFailsLeavesTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.manifest"), GOOD + "\n\n");
        ManifestRepair repair = ManifestRepair.builder()
                .onFix(fix -> {
                    throw new UncheckedIOException(new IOException("nobody listens"));
                })
                .build();

        assertThatThrownBy(() -> repair.repair(file, file)).hasMessageContaining("nobody listens");
        assertThat(file).hasContent(GOOD + "\n\n");
        assertThat(folder.toFile().list()).containsExactly("a.manifest");
    }

    @Test
    void manifestsThatBelongTogetherAreRepairedTogetherOrNotAtAll() throws IOException {
        ManifestRepair repair = ManifestRepair.builder().build();
        Path train = Files.writeString(folder.resolve("a.manifest"), GOOD + "\n\n");
        Path test = Files.writeString(folder.resolve("b.manifest"), GOOD + "\n");
        List<Path> both = List.of(folder.resolve("c"), folder.resolve("d"));

        assertThatThrownBy(() -> repair.repair(List.of(train, folder.resolve("none")), both))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> repair.repair(List.of(train, test), List.of(folder.resolve("c"), folder)))
                .hasMessage(folder + ": expected a file's name but it is a folder");
        assertThatThrownBy(() -> repair.repair(List.of(train, test), List.of(folder.resolve("c"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a file for each of 2 manifests but found 1");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a.manifest", "b.manifest");

        assertThat(repair.repair(List.of(train, test), both))
                .extracting("dropped")
                .containsExactly(1L, 0L);
        assertThat(folder.resolve("c")).hasContent(GOOD + "\n");
        assertThat(folder.resolve("d")).hasContent(GOOD + "\n");
    }

    @Test
    void aFolderIsRefusedByItsName() {
        assertThatThrownBy(() -> ManifestRepair.builder().build().repair(folder, folder.resolve("b")))
                .isInstanceOf(IOException.class)
                .hasMessage(folder + ": expected a file in the format manifest but it is a folder");
    }

    @Test
    void aPictureThatCannotBeUsedTakesItsLineAndOneOfAnotherSizeKeepsItsBoxes() throws IOException {
        String outside = line(2, label("BB", box(10, 20, 3000, 40, 0)));
        PictureSource pictures = sourceRef -> Optional.of(new PictureFacts(
                PictureFacts.Format.PNG,
                Optional.of(sourceRef.endsWith("1.jpg") ? new ImageSize(32, 32) : new ImageSize(4000, 480)),
                100,
                Optional.empty()));
        Path file = Files.writeString(folder.resolve("a.manifest"), GOOD + '\n' + outside);

        RepairSummary summary =
                ManifestRepair.builder().pictures(pictures).build().repair(file, folder.resolve("b"));

        assertThat(folder.resolve("b")).hasContent(outside);
        assertThat(summary.fixes()).isEqualTo(Map.of("fix-drop-line", 1L));
    }

    @Test
    void publishedManifestsWithoutErrorsComeBackByteForByte() throws IOException {
        String data = System.getProperty("lookbook.data", "");
        Assumptions.assumeTrue(!data.isEmpty(), "skipped: no real data, for -Dlookbook.data is empty");
        Path real = Path.of(data).resolve("manifest/real/rekognition-training_manifest_with_validation.json");

        ManifestRepair.builder().build().repair(real, folder.resolve("b"));

        assertThat(Files.mismatch(real, folder.resolve("b"))).isEqualTo(-1);
    }

    @Test
    void aManifestThatIsWrongAsAWholeIsNotMadeSmaller() throws IOException {
        String data = System.getProperty("lookbook.data", "");
        Assumptions.assumeTrue(!data.isEmpty(), "skipped: no real data, for -Dlookbook.data is empty");
        Path bad = Path.of(data).resolve("manifest/synthetic/normalised-boxes-offbyone.bad.manifest");

        RepairSummary summary = ManifestRepair.builder().build().repair(bad, folder.resolve("b"));

        assertThat(summary.fixes()).isEmpty();
        assertThat(Files.mismatch(bad, folder.resolve("b"))).isEqualTo(-1);
    }
}
