package dev.lookbook.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFileTest {
    private static final byte[] BYTES = {1, 2, 3};
    private static final FileTime TIME = FileTime.fromMillis(1_700_000_000_000L);

    @TempDir
    Path folder;

    private static void assertThatItHasTheBytes(PictureFile file) throws IOException {
        assertThat(file.length()).isEqualTo(3);
        assertThat(file.modified()).isEqualTo(TIME);
        try (InputStream in = file.open()) {
            assertThat(in.readAllBytes()).isEqualTo(BYTES);
        }
    }

    @Test
    void aFileInAFolderIsOnDisk() throws IOException {
        Path file = Files.write(Files.createDirectories(folder.resolve("image")).resolve("1.jpg"), BYTES);
        Files.setLastModifiedTime(file, TIME);
        try (Pictures pictures = Pictures.open(folder)) {
            PictureFile found = pictures.fileOf("1.jpg").orElseThrow();

            assertThat(found.name()).isEqualTo("image/1.jpg").isEqualTo(found.toString());
            assertThat(found.path()).contains(file.toAbsolutePath());
            assertThatItHasTheBytes(found);
            assertThat(pictures.fileOf("2.jpg")).isEmpty();
            assertThat(pictures.fileOf("../1.jpg")).isEmpty();
        }
    }

    @Test
    void aFileInAnArchiveIsNotOnDiskAndAsOldAsTheArchive() throws IOException {
        Path archive = folder.resolve("pictures.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("a/1.jpg"));
            zip.write(BYTES);
        }
        Files.setLastModifiedTime(archive, TIME);
        try (Pictures pictures = Pictures.open(archive)) {
            PictureFile found = pictures.fileOf("a/1.jpg").orElseThrow();

            assertThat(found.path()).isEmpty();
            assertThatItHasTheBytes(found);
        }
    }
}
