package dev.lookbook.manifest.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.io.PictureFacts;
import dev.lookbook.io.Pictures;
import dev.lookbook.model.ImageSize;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureSourceTest {
    @TempDir
    private Path folder = Path.of("");

    private void picture(String name, int width) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        ImageIO.write(new BufferedImage(width, 70, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    }

    @Test
    void aPictureIsLookedForByItsWholeKeyAndThenByLessOfIt() throws IOException {
        picture("train/image/1.png", 101);
        picture("image/1.png", 102);
        picture("1.png", 103);
        picture("image/2.png", 104);
        picture("3.png", 105);
        try (Pictures pictures = Pictures.open(folder)) {
            PictureSource source = PictureSource.in(pictures);
            assertThat(List.of("train/image/1.png", "other/image/1.png", "a/b/1.png", "train/image/2.png", "x/y/3.png"))
                    .extracting(key -> source.of("s3://bucket/" + key)
                            .flatMap(PictureFacts::size)
                            .map(ImageSize::width)
                            .orElse(0))
                    .containsExactly(101, 102, 103, 104, 105);
            assertThat(source.of("s3://bucket/4.png")).isEmpty();
            assertThat(source.of("s3://bucket")).isEmpty();
            assertThat(source.of("1.png")).isEmpty();
        }
    }

    @Test
    void picturesInAFolderAreChecked() throws IOException {
        picture("1.png", 640);
        Files.writeString(folder.resolve("2.jpg"), "no picture");
        Path manifest = CheckSamples.write(
                folder,
                "m.manifest",
                CheckSamples.goodLines(12).stream()
                        .map(line -> line.replace("/1.jpg", "/1.png"))
                        .toList());
        try (Pictures pictures = Pictures.open(folder)) {
            ManifestVerdict verdict = ManifestCheck.builder()
                    .pictures(PictureSource.in(pictures))
                    .build()
                    .check(manifest);
            assertThat(CheckSamples.places(verdict))
                    .startsWith("ERROR_INVALID_IMAGE 2 /source-ref", "picture-missing 3 /source-ref")
                    .endsWith("image-size-mismatch 1 /BB/image_size");
        }
    }
}
