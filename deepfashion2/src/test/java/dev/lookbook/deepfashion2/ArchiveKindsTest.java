package dev.lookbook.deepfashion2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lookbook.internal.EntrySink;
import dev.lookbook.io.PasswordException;
import dev.lookbook.io.PasswordException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Annotation files come back byte for byte from every kind of archive, as a file and as a stream. */
class ArchiveKindsTest {
    private static final char[] PASSWORD = "letmein".toCharArray();

    @TempDir
    Path temp = Path.of("");

    static Stream<Arguments> kinds() {
        return Stream.of("folder", "a.zip", "crypto.zip", "aes.zip", "a.tar", "a.tar.gz", "a.tar.zst")
                .flatMap(kind -> Stream.of(false, true).map(stream -> Arguments.of(kind, stream)))
                .filter(kind -> !Arrays.equals(kind.get(), new Object[] {"folder", true}));
    }

    private static boolean isEncrypted(String kind) {
        return kind.equals("crypto.zip") || kind.equals("aes.zip");
    }

    private Path pack(String kind, Map<String, byte[]> files) throws IOException {
        Path target = temp.resolve(kind);
        if (!isEncrypted(kind)) {
            try (EntrySink sink = EntrySink.create(target)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    sink.write(file.getKey(), file.getValue());
                }
                sink.finish();
            }
            return target;
        }
        ZipParameters parameters = new ZipParameters();
        parameters.setEncryptFiles(true);
        parameters.setEncryptionMethod(kind.startsWith("aes") ? EncryptionMethod.AES : EncryptionMethod.ZIP_STANDARD);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target), PASSWORD)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                parameters.setFileNameInZip(file.getKey());
                zip.putNextEntry(parameters);
                zip.write(file.getValue().clone());
                zip.closeEntry();
            }
        }
        return target;
    }

    private static DeepFashion2Reader open(String kind, Path path, boolean stream) throws IOException {
        DeepFashion2Reader.Builder builder = DeepFashion2Reader.builder().threads(2);
        if (isEncrypted(kind)) {
            builder.password(PASSWORD);
        }
        if (!stream) {
            return builder.open(path);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return builder.open(in, kind);
        }
    }

    private void assertLossless(String kind, boolean stream, Map<String, byte[]> files) throws IOException {
        try (DeepFashion2Reader reader = open(kind, pack(kind, files), stream)) {
            for (int time = 0; time < 2; time++) {
                assertThat(reader).hasSize(files.size());
                for (DeepFashion2Image image : reader) {
                    assertThat(AnnotationFormatter.format(image))
                            .isEqualTo(files.get(image.location().source()));
                    assertThat(reader.read(image.name())).isEqualTo(image);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void ourFilesComeBackByteForByte(String kind, boolean stream) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 1; i <= 40; i++) {
            String text = Texts.imageWith("\"scale\": 2", "\"x\": [" + "350.0, ".repeat(i) + "1e5], \"scale\": 2");
            files.put(String.format("train/annos/%06d.json", i), text.getBytes(StandardCharsets.UTF_8));
        }
        assertLossless(kind, stream, files);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void realFilesComeBackByteForByte(String kind, boolean stream) throws IOException {
        String data = System.getProperty("lookbook.data", "");
        Assumptions.assumeTrue(!data.isEmpty(), "real DeepFashion2 files are not at hand: set -Dlookbook.data");
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(Path.of(data, "deepfashion2/validation/annos"))) {
            for (Path file : all.toList()) {
                files.put("validation/annos/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(60);
        assertLossless(kind, stream, files);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void imagesAreReadByNameAndByNumber(boolean stream) throws IOException {
        Map<String, byte[]> files = Map.of(
                "annos/000540.json", Texts.image().getBytes(StandardCharsets.UTF_8),
                "annos/shoe.json", Texts.image().getBytes(StandardCharsets.UTF_8));
        Path path = pack("a.tar.gz", files);
        try (DeepFashion2Reader reader = open("a.tar.gz", path, stream)) {
            assertThat(reader.names()).containsExactly("000540", "shoe");
            assertThat(reader.read(540).name()).isEqualTo("000540");
            assertThat(reader.read("shoe").fileName()).isEqualTo("shoe.jpg");
            assertThat(Texts.message(() -> reader.read(541)))
                    .isEqualTo("annos/000541.json: expected this file in the split but found none; names() has the 2"
                            + " names that there are, such as \"000540\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> reader.read("../annos/000540"))
                    .withMessage("expected a name such as \"000001\" without folders but found \"../annos/000540\"");
        }
    }

    @Test
    void aFileThatIsBadIsAnErrorHoweverItIsAskedFor() throws IOException {
        Path folder = Texts.folder(temp.resolve("split"), Map.of("annos/000001.json", "{}"));
        try (DeepFashion2Reader reader = DeepFashion2Reader.builder()
                .onError(dev.lookbook.io.ErrorPolicy.skip(error -> {}))
                .open(folder)) {
            assertThat(Texts.message(() -> reader.read(1)))
                    .isEqualTo("annos/000001.json (byte 0): expected a member \"source\" but found none");
        }
    }

    @Test
    void aStreamsNameMayBeThatOfTheSplit() throws IOException {
        Path path = pack("a.tar.gz", Map.of("annos/000001.json", Texts.image().getBytes(StandardCharsets.UTF_8)));
        for (String name : List.of("train.tar.gz", "train.TGZ", "train.tar", "train.tar.zst", "train.zip", "train")) {
            try (InputStream in = Files.newInputStream(path);
                    DeepFashion2Reader reader =
                            DeepFashion2Reader.builder().split("train").open(in, name)) {
                assertThat(reader.count()).isEqualTo(1);
            }
        }
    }

    @Test
    void sizesOfPicturesComeFromAStreamToo() throws IOException {
        Map<String, byte[]> files = Map.of(
                "annos/000001.json", Texts.image().getBytes(StandardCharsets.UTF_8),
                "image/000001.jpg", dev.lookbook.testing.Pictures.jpeg(468, 624));
        for (String kind : List.of("a.zip", "crypto.zip", "a.tar", "a.tar.gz", "a.tar.zst")) {
            try (DeepFashion2Reader reader = open(kind, pack(kind, files), true)) {
                assertThat(reader.imageSizes().sizeOf("000001.jpg"))
                        .contains(new dev.lookbook.model.ImageSize(468, 624));
            }
        }
        Map<String, byte[]> table = Map.of(
                "annos/000001.json", Texts.image().getBytes(StandardCharsets.UTF_8),
                "image-sizes.csv", "file_name,width,height\n000001.jpg,3,4\n".getBytes(StandardCharsets.UTF_8));
        Path archive = temp.resolve("table.tar.gz");
        try (EntrySink sink = EntrySink.create(archive)) {
            for (Map.Entry<String, byte[]> file : table.entrySet()) {
                sink.write(file.getKey(), file.getValue());
            }
            sink.finish();
        }
        try (DeepFashion2Reader reader = DeepFashion2Reader.open(archive)) {
            assertThat(reader.imageSizes().sizeOf("000001.jpg")).contains(new dev.lookbook.model.ImageSize(3, 4));
        }
    }

    @Test
    void aProgramCanAskForThePassword() throws IOException {
        Path zip = pack("aes.zip", Map.of("annos/000001.json", Texts.image().getBytes(StandardCharsets.UTF_8)));
        char[] typed = PASSWORD.clone();
        try (DeepFashion2Reader reader = openAsking(zip, typed)) {
            Arrays.fill(typed, 'x');
            assertThat(reader).hasSize(1);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeepFashion2Reader.builder().password(new char[0]))
                .withMessage("expected a password but it is empty");
    }

    private static DeepFashion2Reader openAsking(Path zip, char[] typed) throws IOException {
        try {
            return DeepFashion2Reader.open(zip);
        } catch (PasswordException e) {
            assertThat(e.reason()).isEqualTo(Reason.MISSING);
            return DeepFashion2Reader.builder().password(typed).open(zip);
        }
    }

    @Test
    void aFailedOpeningLeavesTheStreamToItsOwner() {
        InputStream in = new ByteArrayInputStream(new byte[] {1, 2, 3}) {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        assertThat(Texts.message(() -> DeepFashion2Reader.open(in, "standard input")))
                .isEqualTo("standard input: expected an archive (zip, tar, tar.gz, tar.zst) but found something else;"
                        + " fetch it again");
    }
}
