package dev.lookbook.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What appears can be read by whoever can read any other new file. It could not: the JDK's temporary files are their
 * owner's alone, and a move keeps that.
 */
class StagingPermissionsTest {
    @TempDir
    Path folder;

    @Test
    void publishedFilesAndFoldersHaveThePermissionsOfAnyNewOne() throws IOException {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "skipped: this file system knows no permissions");
        Path plainFile = Files.createFile(folder.resolve("plain"));
        Path plainFolder = Files.createDirectory(folder.resolve("plain-folder"));

        try (StagedFile file = StagedFile.of(folder.resolve("file"))) {
            file.publish();
        }
        try (EntrySink sink = EntrySink.create(folder.resolve("split"))) {
            sink.write("a/b", new byte[0]);
            sink.finish();
        }

        assertThat(Files.getPosixFilePermissions(folder.resolve("file")))
                .isEqualTo(Files.getPosixFilePermissions(plainFile));
        assertThat(Files.getPosixFilePermissions(folder.resolve("split")))
                .isEqualTo(Files.getPosixFilePermissions(plainFolder));
    }
}
