package dev.lookbook.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.model.ImageSize;
import dev.lookbook.testing.Pictures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What folders and archives have in common. */
class EntrySourceTest {
    private static final String[] FILES = {
        "annos/000002.json", "train/annos/000003.json", "train/annos/000001.json", "train/image/000001.jpg",
        "train/annos/deep/x.json", "train/train/annos/000004.json", "xannos/000005.json", "annosx/000006.json"
    };

    @TempDir
    Path temp;

    private EntrySource open(boolean zip) throws IOException {
        if (zip) {
            return EntrySource.open(Files.write(temp.resolve("a.zip"), Zips.of(FILES)), ReadLimits.defaults());
        }
        return EntrySource.open(tree("tree"), ReadLimits.defaults());
    }

    private Path tree(String name) throws IOException {
        Path root = temp.resolve(name);
        for (String file : FILES) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), file);
        }
        return root;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void foldersAreFoundAtTheRootAndBelowButNotInsideEachOther(boolean zip) throws IOException {
        try (EntrySource source = open(zip)) {
            assertThat(source.parentsOf("annos")).containsExactly("");
            assertThat(source.parentsOf("image")).containsExactly("train/");
            assertThat(source.parentsOf("train")).containsExactly("");
            assertThat(source.parentsOf("nothing")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void filesDirectlyInAFolderAreListedInOrder(boolean zip) throws IOException {
        try (EntrySource source = open(zip)) {
            assertThat(source.list("train/annos/")).containsExactly("000001.json", "000003.json");
            assertThat(source.list("annos/")).containsExactly("000002.json");
            assertThat(source.list("nothing/")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void filesAreReadByName(boolean zip) throws IOException {
        try (EntrySource source = open(zip)) {
            assertThat(source.contains("train/annos/000001.json")).isTrue();
            assertThat(source.contains("train/annos")).isFalse();
            assertThat(source.contains("train/annos/9.json")).isFalse();
            assertThat(source.read("train/annos/000001.json")).asString().isEqualTo("train/annos/000001.json");
            try (InputStream in = source.open("train/annos/000001.json")) {
                assertThat(in.readAllBytes()).asString().isEqualTo("train/annos/000001.json");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void filesLargerThanTheLimitAreRefused(boolean zip) throws IOException {
        ReadLimits limits = ReadLimits.defaults().withMaxRecordBytes(17);
        Path path = zip ? Files.write(temp.resolve("a.zip"), Zips.of(FILES)) : tree("tree");
        try (EntrySource source = EntrySource.open(path, limits)) {
            assertThat(source.read("annos/000002.json")).hasSize(17);
            assertThatThrownBy(() -> source.read("xannos/000005.json"))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage("xannos/000005.json: expected at most 17 bytes but found more; raise maxRecordBytes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.png", "/etc/hosts", "a\0b", "..", "train/../../secret.png"})
    void namesThatLeaveTheFolderAreNotFound(String name) throws IOException {
        Files.write(temp.resolve("secret.png"), Pictures.png(1, 1));
        for (boolean zip : new boolean[] {true, false}) {
            try (EntrySource source = open(zip)) {
                assertThat(source.contains(name)).isFalse();
                assertThat(source.imageSizes("").sizeOf(name)).isEmpty();
            }
        }
    }

    @Test
    void sizesComeFromThePicturesOfAFolder() throws IOException {
        Path zip = Files.write(temp.resolve("a.zip"), Zips.of("train/image/000001.jpg", Pictures.jpeg(468, 624)));
        try (EntrySource source = EntrySource.open(zip, ReadLimits.defaults())) {
            ImageSizes sizes = source.imageSizes("train/image/");
            assertThat(sizes.sizeOf("000001.jpg")).contains(new ImageSize(468, 624));
            assertThat(sizes.sizeOf("000002.jpg")).isEmpty();
        }
    }

    @Test
    void emptyFoldersOfAnArchiveAreFound() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("train/annos/"));
        }
        Path zip = Files.write(temp.resolve("a.zip"), bytes.toByteArray());
        try (EntrySource source = EntrySource.open(zip, ReadLimits.defaults())) {
            assertThat(source.parentsOf("annos")).containsExactly("train/");
            assertThat(source.list("train/annos/")).isEmpty();
        }
    }

    @Test
    void theRootIsNotBelowItself() throws IOException {
        Path annos = Files.createDirectory(temp.resolve("annos"));
        Files.writeString(annos.resolve("1.json"), "{}");
        try (EntrySource source = EntrySource.open(annos, ReadLimits.defaults())) {
            assertThat(source.parentsOf("annos")).isEmpty();
            assertThat(source.list("")).containsExactly("1.json");
        }
    }

    @Test
    void linkedFoldersAndFilesAreFollowed() throws IOException {
        Path real = tree("real");
        Path root = Files.createDirectory(temp.resolve("root"));
        try {
            Files.createSymbolicLink(root.resolve("annos"), real.resolve("train/annos"));
            Files.createSymbolicLink(root.resolve("round"), root);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "skipped: no symbolic links here (" + e.getMessage() + ")");
        }
        try (EntrySource source = EntrySource.open(root, ReadLimits.defaults())) {
            assertThat(source.parentsOf("annos")).contains("");
            assertThat(source.list("annos/")).containsExactly("000001.json", "000003.json");
            assertThat(source.contains("annos/000001.json")).isTrue();
            assertThat(source.read("annos/000001.json")).isNotEmpty();
        }
    }

    @Test
    void whatIsNotThereIsTheDisksError() {
        assertThatThrownBy(() -> EntrySource.open(temp.resolve("nothing"), ReadLimits.defaults()))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        Path file = Files.write(temp.resolve("a.json"), "{\"source\": 1}".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> EntrySource.open(file, ReadLimits.defaults()))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(file
                        + ": expected a folder or an archive (zip, tar, tar.gz, tar.zst) but found something else (")
                .hasMessageEndingWith(
                        "); name the folder or archive that the files are in, or unpack it if it is of another"
                                + " kind");
    }
}
