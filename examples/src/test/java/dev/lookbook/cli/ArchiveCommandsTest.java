package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import dev.lookbook.examples.synthetic.SyntheticSplit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A split is the same in any archive, for every command; passwords come from a file and fit, or nothing is written. */
class ArchiveCommandsTest {
    private static final int IMAGES = 4;

    @TempDir
    static Path painted;

    private static Path split = Path.of("");

    @TempDir
    Path folder;

    private Path encrypted = Path.of("");
    private Path password = Path.of("");
    private Path out = Path.of("");

    @BeforeAll
    static void paintASplit() throws IOException {
        split = painted.resolve("split");
        SyntheticSplit.write(split, IMAGES, 5);
    }

    @BeforeEach
    void encryptIt() throws IOException {
        encrypted = encrypted("encrypted.zip", EncryptionMethod.ZIP_STANDARD);
        password = Files.writeString(folder.resolve("password"), "s\u00e9same\n");
        out = Files.createDirectory(folder.resolve("out")).resolve("coco.json");
    }

    private Path encrypted(String name, EncryptionMethod method) throws IOException {
        Path file = folder.resolve(name);
        ZipParameters parameters = new ZipParameters();
        parameters.setEncryptFiles(true);
        parameters.setEncryptionMethod(method);
        try (ZipFile zip = new ZipFile(file.toFile(), "s\u00e9same".toCharArray())) {
            zip.addFolder(split.toFile(), parameters);
        }
        return file;
    }

    private void assertRefused(String message, Object... args) throws IOException {
        Cli cli = Cli.run(args);
        assertThat(cli.err()).isEqualTo("lookbook: " + message + "\n");
        assertThat(cli.exit()).isEqualTo(2);
        try (Stream<Path> left = Files.list(folder.resolve("out"))) {
            assertThat(left).isEmpty();
        }
    }

    private byte[] converted(Object... args) throws IOException {
        List<Object> words = new ArrayList<>(List.of("convert", "--to", "coco"));
        words.addAll(List.of(args));
        words.add(out);
        Cli cli = Cli.run(words.toArray());
        assertThat(cli.exit()).as(cli.err()).isZero();
        byte[] coco = Files.readAllBytes(out);
        Files.delete(out);
        return coco;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.zip", "a.tar", "a.tar.gz", "a.tgz", "a.tar.zst"})
    void anArchiveConvertsAsItsFolderDoes(String name) throws IOException {
        Path archive = folder.resolve(name);
        assertThat(Cli.run("synthesize", "--images", IMAGES, "--seed", 5, archive)
                        .exit())
                .isZero();
        byte[] expected = converted(split);
        assertThat(converted(archive)).isEqualTo(expected);
        Path nameless = Files.move(archive, folder.resolve("download"));
        assertThat(converted(nameless)).isEqualTo(expected);
        Cli piped = Cli.runWith(Files.readAllBytes(nameless), "convert", "--to", "coco", "-", out);
        assertThat(piped.exit()).as(piped.err()).isZero();
        assertThat(Files.readAllBytes(out)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b.zip", "b.tar", "b.tar.gz", "b.tar.zst"})
    void aCopyIntoAnArchiveKeepsEveryByteOfAnnotations(String name) throws IOException {
        Path copy = folder.resolve(name);
        assertThat(Cli.run("convert", split, copy).exit()).isZero();
        Path back = folder.resolve("back");
        assertThat(Cli.run("convert", copy, back).exit()).isZero();
        for (int i = 1; i <= IMAGES; i++) {
            String file = String.format("annos/%06d.json", i);
            assertThat(back.resolve(file)).hasSameBinaryContentAs(split.resolve(file));
        }
    }

    @Test
    void bothKindsOfEncryptionAreReadByEveryCommand() throws IOException {
        Path aes = encrypted("aes.zip", EncryptionMethod.AES);
        byte[] expected = converted(split);
        assertThat(converted("--password-file", password, encrypted)).isEqualTo(expected);
        assertThat(converted("--password-file", password, aes)).isEqualTo(expected);
        assertThat(Cli.run("stats", "--password-file", password, aes).exit()).isZero();
        assertThat(Cli.run("check", "--password-file", password, encrypted).exit())
                .isZero();
        assertThat(Cli.run("diff", "--password-file", password, encrypted, aes).exit())
                .isZero();
        assertThat(Cli.run("pairs", "--password-file", password, encrypted).out())
                .isEqualTo(Cli.run("pairs", split).out());
        assertThat(Cli.run("leaks", "--password-file", password, encrypted, aes).out())
                .contains("leak-image x " + IMAGES);
        assertThat(Cli.run("check", "--password-file", password, encrypted, "--fix", folder.resolve("fixed.tar.gz"))
                        .exit())
                .isZero();
        assertThat(Cli.run("sample", "--images", 2, "--password-file", password, encrypted, folder.resolve("two"))
                        .exit())
                .isZero();
        assertThat(Cli.run("split", "--train", 0.5, "--password-file", password, encrypted, folder.resolve("p.tar.gz"))
                        .exit())
                .isZero();
        assertThat(folder.resolve("p.train.tar.gz")).isNotEmptyFile();
    }

    @Test
    void oneOfTwoDatasetsMayBeEncrypted() throws IOException {
        assertThat(Cli.run("diff", "--password-file", password, split, encrypted)
                        .exit())
                .isZero();
        byte[] expected = converted(split);
        Path annotations = folder.resolve("annotations");
        assertThat(Cli.run("convert", split, annotations).exit()).isZero();
        assertThat(converted("--password-file", password, "--images", encrypted, annotations))
                .isEqualTo(expected);
    }

    @Test
    void withoutThePasswordNothingIsWritten() throws IOException {
        assertRefused(
                encrypted + ": expected a password for this encrypted archive but none was given; set password(...), or"
                        + " --password-file on the command line",
                "convert",
                encrypted,
                out);
    }

    @Test
    void withAnotherPasswordNothingIsWritten() throws IOException {
        Files.writeString(password, "S\u00e9same");
        String wrong = encrypted
                + ": expected this archive's password but the one that was given does not open it; check it, and if it is"
                + " right, fetch the archive again";
        assertRefused(wrong, "convert", "--password-file", password, encrypted, out);
        assertRefused(wrong, "sample", "--images", 1, "--password-file", password, encrypted, out);
    }

    @Test
    void aPasswordThatOpensNothingIsRefused() throws IOException {
        assertRefused(
                split + ": expected an encrypted archive, since a password was given, but found a folder; leave the"
                        + " password out",
                "convert",
                "--password-file",
                password,
                split,
                out);
        Path coco = Files.writeString(folder.resolve("a.json"), "{\"images\": [], \"annotations\": []}");
        for (Object[] words : new Object[][] {{"convert", coco}, {"sort", coco}, {"merge", out, coco, coco}}) {
            List<Object> args = new ArrayList<>(List.of(words));
            args.addAll(List.of("--password-file", password));
            if (words.length == 2) {
                args.add(out);
            }
            assertRefused(
                    "--password-file: expected an encrypted archive but nothing that is read is an archive; leave it out",
                    args.toArray());
        }
    }

    @Test
    void aPasswordFileIsNamedWhenItIsNone() throws IOException {
        for (String text : List.of("", "\n", "\r\n")) {
            Files.writeString(password, text);
            assertRefused(
                    "--password-file: expected a password in " + password + " but it is empty",
                    "convert",
                    "--password-file",
                    password,
                    encrypted,
                    out);
        }
        Path missing = folder.resolve("missing");
        assertRefused(
                "--password-file: expected a file with the password but there is no " + missing,
                "convert",
                "--password-file",
                missing,
                encrypted,
                out);
        assertRefused(
                "--password-file: expected a password in " + encrypted + " but it has more than 4096 bytes",
                "convert",
                "--password-file",
                encrypted,
                encrypted,
                out);
    }

    @Test
    void oneLineBreakIsNoPartOfThePasswordAndSpacesAre() throws IOException {
        byte[] expected = converted("--password-file", password, encrypted);
        Files.writeString(password, "s\u00e9same\r\n");
        assertThat(converted("--password-file", password, encrypted)).isEqualTo(expected);
        Files.writeString(password, "s\u00e9same \n");
        assertThat(Cli.run("stats", "--password-file", password, encrypted).exit())
                .isEqualTo(2);
    }

    /** The synthetic split from every kind of archive, opened as a file and as a stream. */
    @Test
    void theSyntheticSplitIsTheSameFromEveryKind() throws IOException {
        List<DeepFashion2Image> expected;
        try (DeepFashion2Reader reader = DeepFashion2Reader.open(split)) {
            expected = reader.stream().toList();
        }
        List<Path> archives = new ArrayList<>(List.of(encrypted, encrypted("aes.zip", EncryptionMethod.AES)));
        for (String name : List.of("c.zip", "c.tar", "c.tar.gz", "c.tar.zst")) {
            SyntheticSplit.write(folder.resolve(name), IMAGES, 5);
            archives.add(folder.resolve(name));
        }
        for (Path archive : archives) {
            DeepFashion2Reader.Builder builder = DeepFashion2Reader.builder().threads(2);
            if (archives.indexOf(archive) < 2) {
                builder.password("s\u00e9same".toCharArray());
            }
            try (DeepFashion2Reader file = builder.open(archive);
                    DeepFashion2Reader stream = builder.open(
                            Files.newInputStream(archive), archive.getFileName().toString())) {
                assertThat(file).containsExactlyElementsOf(expected);
                assertThat(stream).containsExactlyElementsOf(expected);
                assertThat(stream.imageSizes().sizeOf("000003.jpg"))
                        .isEqualTo(file.imageSizes().sizeOf("000003.jpg"))
                        .isPresent();
            }
        }
    }
}
