package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check of manifests writes is apart from what it reads, and appears together or not at all. */
class CheckFilesTest {
    @TempDir
    Path folder;

    private Path train = Path.of("");
    private Path test = Path.of("");

    @BeforeEach
    void writeManifests() throws IOException {
        train = Files.writeString(folder.resolve("train.manifest"), "train\n\n");
        test = Files.writeString(folder.resolve("q.train.manifest"), "test\n\n");
    }

    private void assertRefused(String problem, Object... args) throws IOException {
        Cli cli = Cli.run(args);

        assertThat(cli.err()).startsWith("lookbook: ").contains(problem).hasLineCount(1);
        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.out()).isEmpty();
        assertThat(train).hasContent("train\n\n");
        assertThat(test).hasContent("test\n\n");
        assertThat(folder).isDirectoryNotContaining("glob:**{.part,q.test.manifest,b.manifest,validation.json}");
    }

    private static String taken(String option, Path file) {
        return option + ": expected a file of its own but " + file + " is read or written already; name another";
    }

    @Test
    void aRepairDoesNotTakeThePlaceOfTheTestManifest() throws IOException {
        Path out = folder.resolve("q.manifest");

        assertRefused(taken("--fix", test), "check", "--fix", out, "--test", test, train);
    }

    @Test
    void aRepairDoesNotTakeThePlaceOfItsInput() throws IOException {
        assertRefused(taken("--fix", train), "check", "--fix", train, train);
    }

    @Test
    void aRepairDoesNotTakeThePlaceOfItsInputByAnotherName() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
        Path same = link.resolve("train.manifest");

        assertRefused(taken("--fix", same), "check", "--fix", same, train);
    }

    @Test
    void twoOutputsAreNotOneFileByTwoNames() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
        Path same = link.resolve("b.manifest");

        assertRefused(taken("--report", same), "check", "--report", same, "--fix", folder.resolve("b.manifest"), train);
    }

    @Test
    void validationFilesDoNotTakeThePlaceOfTheirInput() throws IOException {
        Path in = Files.writeString(folder.resolve("training_manifest_with_validation.json"), "in\n");

        Cli cli = Cli.run("check", "--format", "manifest", "--validation", folder, in);

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains(taken("--validation", in));
        assertThat(in).hasContent("in\n");
    }

    @Test
    void theReportIsApartFromTheTestManifestTheRepairAndTheValidationFiles() throws IOException {
        Path b = folder.resolve("b.manifest");
        Path summary = folder.resolve("v/manifest_summary.json");
        Path repaired = folder.resolve("b.test.manifest");

        assertRefused(taken("--report", test), "check", "--report", test, "--test", test, train);
        assertRefused(taken("--report", b), "check", "--report", b, "--fix", b, train);
        assertRefused(taken("--report", repaired), "check", "--report", repaired, "--fix", b, "--test", test, train);
        assertRefused(
                taken("--report", summary), "check", "--report", summary, "--validation", folder.resolve("v"), train);
        assertThat(folder.resolve("v")).doesNotExist();
    }

    @Test
    void whereOneRepairCannotBeWrittenNeitherIs() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("b.test.manifest"));

        assertRefused(
                taken + ": expected a file's name for the repaired manifest but it is a folder",
                "check",
                "--fix",
                folder.resolve("b.manifest"),
                "--test",
                test,
                train);
        assertThat(folder.resolve("b.train.manifest")).doesNotExist();
    }

    @Test
    void whereARepairCannotBeWrittenNoValidationFilesAre() throws IOException {
        Path inAFile = train.resolve("b.manifest");

        assertRefused(
                inAFile + ": expected a place where the repaired manifest can be written but " + train
                        + " is not a folder to write in",
                "check",
                "--fix",
                inAFile,
                "--validation",
                folder.resolve("v"),
                train);
        assertThat(folder.resolve("v")).doesNotExist();
    }

    @Test
    void whereTheSummaryCannotBeWrittenNothingIs() throws IOException {
        Path summary = Files.createDirectories(folder.resolve("v/manifest_summary.json"));

        assertRefused(
                summary + ": expected a file's name for the validation file but it is a folder",
                "check",
                "--fix",
                folder.resolve("b.manifest"),
                "--validation",
                folder.resolve("v"),
                train);
        assertThat(folder.resolve("v/training_manifest_with_validation.json")).doesNotExist();
    }

    @Test
    void aFolderIsNoManifest() throws IOException {
        String problem = folder + ": expected a file in the format manifest but it is a folder";

        assertRefused(problem, "check", "--format", "manifest", folder);
        assertRefused(problem, "check", "--test", folder, train);
    }

    @Test
    void whatChangesNothingOfAManifestIsRefused() throws IOException {
        String problem = "--s3-prefix, --label-attribute and --labels change nothing here";

        assertRefused(problem, "check", "--s3-prefix", "s3://b/", train);
        assertRefused(problem, "check", "--label-attribute", "bb", train);
        assertRefused(problem, "check", "--labels", "newest", train);
    }

    @Test
    void aLimitThatCannotBeIsRefused() throws IOException {
        assertRefused(
                "expected a whole number of boxes for max-boxes but found 1.5",
                "check",
                "--limit",
                "max-boxes=1.5",
                train);
    }
}
