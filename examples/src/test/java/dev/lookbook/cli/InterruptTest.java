package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * An interrupted command leaves nothing half-written. A folder is the hard case: its writer went on while it was deleted,
 * and what came late stayed.
 */
class InterruptTest {
    /** So many that the process is told to end long before it has written them all. */
    private static final int IMAGES = 12_000;

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process is ended there without being told")
    void aFolderThatIsHalfWrittenIsDeleted() throws Exception {
        Path split = TinySplit.in(folder.resolve("split")).folder();
        for (int number = 4; number < IMAGES; number++) {
            Files.writeString(split.resolve(String.format("annos/%06d.json", number)), TinySplit.VEST);
        }
        Path parent = Files.createDirectory(folder.resolve("out"));

        ChildJvm child = ChildJvm.start(
                folder.resolve("err"), "-Xmx64m", "convert", "--from", "deepfashion2", split, parent.resolve("copy"));
        while (child.process().isAlive() && Files.notExists(annotation(parent))) {
            Thread.sleep(1);
        }
        child.process().destroy();

        Cli cli = child.end();
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exit()).isEqualTo(143);
        assertThat(parent).isEmptyDirectory();
    }

    /** One of those that are written while nothing has been published. */
    private static Path annotation(Path parent) throws IOException {
        try (Stream<Path> staged = Files.list(parent)) {
            return staged.findFirst().orElse(parent).resolve("annos/000100.json");
        }
    }
}
