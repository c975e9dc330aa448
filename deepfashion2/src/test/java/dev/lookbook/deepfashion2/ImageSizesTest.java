package dev.lookbook.deepfashion2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Converter;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.ImageSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sizes come from the pictures, or from a table where a split is passed around without them. */
class ImageSizesTest {
    /** A JPEG's start and its frame header: 468 x 624. */
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffc000110802" + "7001d4" + "03012200021101031101");

    @TempDir
    Path temp = Path.of("");

    private Path splitWithPictures(Path target) throws IOException {
        try (DeepFashion2Writer writer = DeepFashion2Writer.create(target)) {
            writer.write(Texts.parse(Texts.image()));
            writer.picture("000001.jpg", JPEG);
            writer.finish();
        }
        return target;
    }

    @Test
    void headersOfThePicturesBesideTheAnnotationsAreRead() throws IOException {
        for (String name : new String[] {"split", "split.zip"}) {
            try (DeepFashion2Reader reader = DeepFashion2Reader.open(splitWithPictures(temp.resolve(name)))) {
                ImageSizes sizes = reader.imageSizes();
                assertThat(sizes.sizeOf("000001.jpg")).contains(new ImageSize(468, 624));
                assertThat(sizes.sizeOf("000002.jpg")).isEmpty();
                AnnotatedImage image = DeepFashion2Converters.toAnnotatedImage(sizes)
                        .convert(reader.iterator().next(), issue -> {});
                assertThat(image.size()).contains(new ImageSize(468, 624));
            }
        }
    }

    @Test
    void picturesGoBeforeATable() throws IOException {
        Path split = splitWithPictures(temp.resolve("split"));
        Files.writeString(split.resolve("image-sizes.csv"), "file_name,width,height\n000001.jpg,1,1\n");
        try (DeepFashion2Reader reader = DeepFashion2Reader.open(split)) {
            assertThat(reader.imageSizes().sizeOf("000001.jpg")).contains(new ImageSize(468, 624));
        }
    }

    @Test
    void aTableServesWhereThereAreNoPictures() throws IOException {
        Map<String, String> files = Map.of(
                "train/annos/000001.json",
                Texts.image(),
                "train/image-sizes.csv",
                "file_name,width,height\n000001.jpg,10,20\n");
        for (Path path : new Path[] {Texts.folder(temp.resolve("a"), files), Texts.zip(temp.resolve("a.zip"), files)}) {
            try (DeepFashion2Reader reader = DeepFashion2Reader.open(path)) {
                assertThat(reader.imageSizes().sizeOf("000001.jpg")).contains(new ImageSize(10, 20));
            }
        }
    }

    @Test
    void aWrongLineOfTheTableIsReported() throws IOException {
        Path split = Texts.folder(
                temp,
                Map.of(
                        "annos/000001.json",
                        Texts.image(),
                        "image-sizes.csv",
                        "file_name,width,height\n000001.jpg,10\n"));
        try (DeepFashion2Reader reader = DeepFashion2Reader.open(split)) {
            assertThat(Texts.message(reader::imageSizes))
                    .isEqualTo("image-sizes.csv (line 2): expected a file name, a width and a height but found"
                            + " \"000001.jpg,10\"");
        }
    }

    @Test
    void aPictureWithoutASizeIsReportedByItsName() throws IOException {
        Map<String, String> files = Map.of("annos/000012.json", Texts.image());
        String problem =
                ": expected a picture or a line in a size table but found neither; name the pictures or a table"
                        + " of sizes";
        try (DeepFashion2Reader reader = DeepFashion2Reader.open(Texts.folder(temp.resolve("train"), files))) {
            Converter<DeepFashion2Image, AnnotatedImage> converter =
                    DeepFashion2Converters.toAnnotatedImage(reader.imageSizes());
            assertThat(Texts.message(() -> converter.convert(reader.iterator().next(), issue -> {})))
                    .isEqualTo("image/000012.jpg" + problem);
        }
        try (DeepFashion2Reader reader = DeepFashion2Reader.open(temp)) {
            Converter<DeepFashion2Image, AnnotatedImage> converter =
                    DeepFashion2Converters.toAnnotatedImage(reader.imageSizes());
            assertThat(Texts.message(() -> converter.convert(reader.iterator().next(), issue -> {})))
                    .isEqualTo("train/image/000012.jpg" + problem);
        }
    }

    @Test
    void aPictureThatIsNoneIsReportedByItsName() throws IOException {
        Path split = temp.resolve("split");
        try (DeepFashion2Writer writer = DeepFashion2Writer.create(split)) {
            writer.write(Texts.parse(Texts.image()));
            writer.picture("000001.jpg", "no picture".getBytes(StandardCharsets.UTF_8));
            writer.finish();
        }
        try (DeepFashion2Reader reader = DeepFashion2Reader.open(split)) {
            ImageSizes sizes = reader.imageSizes();
            assertThat(Texts.message(() -> sizes.sizeOf("000001.jpg")))
                    .isEqualTo("image/000001.jpg: expected a JPEG or PNG picture but found the bytes 6e6f207069637475");
        }
    }
}
