package dev.lookbook.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedFileTest {
    @TempDir
    Path temp;

    private void assertLeft(String... names) throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(names);
        }
    }

    @Test
    void whatWasPublishedReplacesTheOldFile() throws IOException {
        Path target = Files.writeString(temp.resolve("out.json"), "old");
        try (StagedFile file = StagedFile.of(target)) {
            file.out().write('n');
            file.out().flush();
            assertThat(target).hasContent("old");
            assertThat(file.path()).hasContent("n").hasParent(temp);
            file.publish();
            assertThat(target).hasContent("n");
        }
        assertThat(target).hasContent("n");
        assertLeft("out.json");
    }

    @Test
    void closingAloneLeavesTheOldFileAndNothingElse() throws IOException {
        Path target = Files.writeString(temp.resolve("out.json"), "old");
        StagedFile file = StagedFile.of(target);
        file.out().write('n');
        file.close();
        file.close();
        assertThat(target).hasContent("old");
        assertLeft("out.json");
    }

    @Test
    void aFailedMoveLeavesTheOldFileAndNothingElse() throws IOException {
        Path target = temp.resolve("out.json");
        try (StagedFile file = StagedFile.of(target)) {
            Files.createDirectory(target);
            Files.writeString(target.resolve("mine"), "old");
            assertThatThrownBy(file::publish).isInstanceOf(IOException.class);
        }
        assertThat(target.resolve("mine")).hasContent("old");
        assertLeft("out.json");
    }

    @Test
    void whatIsMissingAboveTheFileIsMadeAndTakenAway() throws IOException {
        StagedFile.of(temp.resolve("a/b/out.json")).close();
        assertLeft();
        try (StagedFile file = StagedFile.of(temp.resolve("a/b/out.json"))) {
            file.publish();
        }
        assertThat(temp.resolve("a/b/out.json")).isEmptyFile();
    }

    @Test
    void foldersThatWereMadeStayWhenSomebodyElseUsesThem() throws IOException {
        StagedFile file = StagedFile.of(temp.resolve("a/b/out.json"));
        Files.writeString(temp.resolve("a/mine"), "");
        file.close();
        assertThat(temp.resolve("a")).isDirectoryNotContaining("glob:**b").isDirectoryContaining("glob:**mine");
    }

    @Test
    void aLinkStaysALinkAndItsFileIsReplaced() throws IOException {
        Path real = Files.writeString(
                Files.createDirectory(temp.resolve("elsewhere")).resolve("real.json"), "old");
        Path link = temp.resolve("out.json");
        try {
            Files.createSymbolicLink(link, real);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "skipped: no symbolic links here (" + e.getMessage() + ")");
        }
        try (StagedFile file = StagedFile.of(link)) {
            file.out().write('n');
            file.publish();
        }
        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("n");
    }

    @Test
    void devicesAreNotReplaced() {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "skipped: no /dev/null here");
        assertThatThrownBy(() -> StagedFile.of(device))
                .isInstanceOf(IOException.class)
                .hasMessage("/dev/null: expected a file's name but it is a device or the like");
    }

    @Test
    void aRootIsNoFile() {
        assertThatThrownBy(() -> StagedFile.of(temp.getRoot())).isInstanceOf(IOException.class);
    }
}
