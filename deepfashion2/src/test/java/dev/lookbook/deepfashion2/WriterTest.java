package dev.lookbook.deepfashion2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.DatasetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterTest {
    private static final DeepFashion2Image IMAGE = Texts.parse(Texts.image());

    @TempDir
    Path temp = Path.of("");

    private static Map<String, String> files(Path path) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.isDirectory(path)) {
            try (Stream<Path> all = Files.walk(path)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(path.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        } else {
            try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(path))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }

    @Test
    void annotationsAndPicturesGoSideBySide() throws IOException {
        for (Path target : List.of(temp.resolve("out"), temp.resolve("out.zip"))) {
            try (DeepFashion2Writer writer = DeepFashion2Writer.create(target)) {
                writer.write(IMAGE);
                writer.picture("000001.jpg", "picture".getBytes(StandardCharsets.UTF_8));
                writer.finish();
            }
            assertThat(files(target))
                    .isEqualTo(Map.of("annos/000001.json", Texts.image(), "image/000001.jpg", "picture"));
        }
    }

    @Test
    void closingWithoutFinishingLeavesNothingBehind() throws IOException {
        for (Path target : List.of(temp.resolve("out"), temp.resolve("out.zip"))) {
            try (DeepFashion2Writer writer = DeepFashion2Writer.create(target)) {
                writer.write(IMAGE);
            }
        }
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFolderThatHoldsFilesIsLeftAlone() throws IOException {
        Files.writeString(temp.resolve("precious"), "");
        assertThatThrownBy(() -> DeepFashion2Writer.create(temp))
                .isInstanceOf(IOException.class)
                .hasMessage(temp + ": expected a new or empty folder but it holds files; name another");
    }

    @Test
    void anEmptySplitCanBeReadAgain() throws IOException {
        for (Path target : List.of(temp.resolve("out"), temp.resolve("out.zip"))) {
            try (DeepFashion2Writer writer = DeepFashion2Writer.create(target)) {
                writer.finish();
            }
            try (DeepFashion2Reader reader = DeepFashion2Reader.open(target)) {
                assertThat(reader.count()).isZero();
            }
        }
    }

    @Test
    void twoImagesOfOneNameAreRefused() throws IOException {
        for (String name : List.of("000001", "shoe")) {
            try (DeepFashion2Writer writer = DeepFashion2Writer.create(temp.resolve(name))) {
                DeepFashion2Image image =
                        ImmutableDeepFashion2Image.copyOf(IMAGE).withName(name);
                writer.write(image);
                assertThatThrownBy(() -> writer.write(image))
                        .isInstanceOf(DatasetException.class)
                        .hasMessage("annos/000001.json (byte 0): expected each image once but found \"" + name
                                + "\" twice");
                writer.picture(name + ".jpg", new byte[0]);
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> writer.picture(name + ".jpg", new byte[0]))
                        .withMessage("expected each picture once but found \"" + name + ".jpg\" twice");
            }
        }
    }

    @Test
    void namesThatLeaveTheFolderAreRefused() throws IOException {
        try (DeepFashion2Writer writer = DeepFashion2Writer.create(temp.resolve("out"))) {
            for (String name : Arrays.asList("", "../000001.jpg", "a/b.jpg", "a\\b.jpg", ".hidden.jpg")) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> writer.picture(name, new byte[0]))
                        .withMessage("expected a name such as \"000001\" without folders but found \"" + name + '"');
                assertThatIllegalArgumentException()
                        .isThrownBy(
                                () -> ImmutableDeepFashion2Image.copyOf(IMAGE).withName(name));
            }
        }
    }

    @Test
    void aFinishedWriterTakesNoMore() throws IOException {
        try (DeepFashion2Writer writer = DeepFashion2Writer.create(temp.resolve("out"))) {
            writer.finish();
            writer.finish();
            assertThatIllegalStateException()
                    .isThrownBy(() -> writer.write(IMAGE))
                    .withMessage("this writer is finished; create another one to write more");
        }
    }

    @Test
    void membersThatDeepFashion2DefinesAreRefusedInExtras() {
        DeepFashion2Image image = Texts.parse("{\"source\": \"shop\", \"pair_id\": 7, \"x\": {}}");
        for (String name : List.of("source", "pair_id", "item1")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ImmutableDeepFashion2Image.copyOf(image)
                            .withExtras(dev.lookbook.model.Attributes.of(name, dev.lookbook.model.Attributes.of())))
                    .withMessage(
                            "expected members that DeepFashion2 does not define in extras but found \"" + name + '"');
        }
    }
}
