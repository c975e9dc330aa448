package dev.lookbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.io.DatasetException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture within the limit may still be too large for a process: that is said in words, and a small one is read all the same. */
class LittleMemoryTest {
    private static final int SIDE = 5000;

    /** The process of little memory. */
    public static void main(String[] args) throws IOException {
        try {
            PictureReader.defaults().read(Path.of(args[0]));
        } catch (DatasetException e) {
            System.out.println(e.problem());
        }
        Picture small = PictureReader.defaults().withMaximalSide(100).read(Path.of(args[0]));
        System.out.println(small.size() + " as " + small.pixels().orElseThrow().getWidth());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void aPictureThatDoesNotFitIsRefusedAndReadSmaller(String format, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("large." + format);
        try (OutputStream out = Files.newOutputStream(file)) {
            ImageFiles.write(new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY), format, out);
        }

        String told = ChildJvm.run(LittleMemoryTest.class, "-Xmx20m", file);

        assertThat(told.lines())
                .containsExactly(
                        "expected a picture that fits into the memory but found 5000 x 5000 pixels;"
                                + " give more (-Xmx), or read it smaller",
                        "ImageSize[5000x5000] as 200");
    }
}
