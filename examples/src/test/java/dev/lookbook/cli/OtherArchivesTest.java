package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of archives that are not written are refused; they would become folders. */
class OtherArchivesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"z.rar", "z.7z", "z.tar.xz", "z.tar.bz2", "Z.TBZ2", "z.gz", "z.zst", "z.zip.7z"})
    void anArchiveThatIsNotWrittenIsRefused(String name) {
        Path out = folder.resolve(name);

        Cli cli = Cli.run("synthesize", "--images", 1, out);

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err())
                .isEqualTo(
                        "lookbook: " + out + ": expected a folder's name, or one ending in .zip, .tar, .tar.gz, .tgz or"
                                + " .tar.zst, but other archives are not written" + System.lineSeparator());
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rar", "7z", "v1.0", "tar.d"})
    void otherNamesAreThoseOfFolders(String name) {
        assertThat(Cli.run("synthesize", "--images", 1, folder.resolve(name)).exit())
                .isZero();

        assertThat(folder.resolve(name).resolve("annos/000001.json")).isRegularFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.zip", "a.tar", "a.tar.gz", "a.TGZ", "a.tar.zst"})
    void archivesThatAreWrittenAreFiles(String name) {
        assertThat(Cli.run("synthesize", "--images", 1, folder.resolve(name)).exit())
                .isZero();

        assertThat(folder.resolve(name)).isRegularFile();
    }

    @Test
    void neitherConvertNorSplitMakesAFolderOfSuchAName() {
        Path split = folder.resolve("split");
        Cli.run("synthesize", "--images", 4, split);
        Path out = folder.resolve("copy.rar");

        List<Cli> refused = List.of(
                Cli.run("convert", "--to", "deepfashion2", split, out),
                Cli.run("split", "--train", "0.5", split, folder.resolve("part.7z")));

        assertThat(refused).allSatisfy(cli -> {
            assertThat(cli.exit()).isEqualTo(2);
            assertThat(cli.err()).contains("but other archives are not written");
        });
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(split));
    }
}
