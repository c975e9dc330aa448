package dev.lookbook.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Pictures;
import dev.lookbook.model.ImageSize;
import dev.lookbook.testing.Damage;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Good pictures are read as they are stored, and all others are refused in words. */
class PictureReaderTest {
    private final PictureReader reader = PictureReader.defaults();

    private static byte[] encoded(String format) {
        return encoded(Garments.picture(40, 30), format);
    }

    private static byte[] encoded(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageFiles.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Picture read(byte[] bytes) throws IOException {
        return reader.read(new ByteArrayInputStream(bytes), "image/000001.jpg");
    }

    private void assertRefused(byte[] bytes, String message) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(DatasetException.class)
                .hasMessage("image/000001.jpg: " + message);
    }

    @Test
    void pngComesBackPixelByPixel() throws IOException {
        Picture picture = read(encoded("png"));
        assertThat(picture.size()).isEqualTo(new ImageSize(40, 30));
        assertThat(Differences.between(picture.pixels().orElseThrow(), Garments.picture(40, 30)))
                .isEmpty();
    }

    @Test
    void jpegIsReadWhateverItIsCalled(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.png"), encoded("jpeg"));
        assertThat(reader.read(file).size()).isEqualTo(new ImageSize(40, 30));
        try (Pictures pictures = Pictures.open(folder)) {
            assertThat(reader.read(pictures.fileOf("a.png").orElseThrow()).size())
                    .isEqualTo(new ImageSize(40, 30));
        }
    }

    @Test
    void greyAndTransparentPicturesAreDrawn() throws IOException {
        for (int type : new int[] {
            BufferedImage.TYPE_BYTE_GRAY,
            BufferedImage.TYPE_USHORT_GRAY,
            BufferedImage.TYPE_BYTE_BINARY,
            BufferedImage.TYPE_BYTE_INDEXED,
            BufferedImage.TYPE_4BYTE_ABGR
        }) {
            Picture picture = read(encoded(new BufferedImage(40, 30, type), "png"));
            Drawing drawing = PictureTypes.RENDERER.draw(picture, PictureTypes.everything());
            assertThat(drawing.toImage().getWidth()).isEqualTo(40);
            assertThat(drawing.svg()).contains("data:image/");
        }
    }

    @Test
    void jpegsInCmykAreRefused() throws IOException {
        WritableRaster cmyk = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 8, 8, 4, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(new IIOImage(cmyk, null, null));
        }
        byte[] plain = out.toByteArray();
        byte[] adobe = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        byte[] ycck = adobe.clone();
        ycck[11] = 2;
        for (byte[] jpeg : List.of(
                plain,
                dev.lookbook.testing.Pictures.withSegment(plain, 0xee, adobe),
                dev.lookbook.testing.Pictures.withSegment(plain, 0xee, ycck))) {
            assertRefused(
                    jpeg, "expected a picture in RGB or grey but found other colours, such as CMYK; convert it to RGB");
        }
    }

    @Test
    void aPictureThatClaimsToBeHugeIsRefusedBeforeItIsDecoded() {
        assertRefused(
                dev.lookbook.testing.Pictures.png(60000, 50000),
                "expected a picture of at most 67108864 pixels but found 60000 x 50000; allow more, or make it smaller");
        byte[] jpeg = encoded("jpeg");
        int frame = 0;
        while (jpeg[frame] != (byte) 0xff || jpeg[frame + 1] != (byte) 0xc0) {
            frame++;
        }
        Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xf0);
        assertRefused(
                jpeg,
                "expected a picture of at most 67108864 pixels but found 61680 x 61680; allow more, or make it smaller");
    }

    @Test
    void theLimitCanBeMoved() {
        assertThatThrownBy(() -> reader.withMaximalPixels(1199).read(new ByteArrayInputStream(encoded("png")), "a.png"))
                .hasMessage(
                        "a.png: expected a picture of at most 1199 pixels but found 40 x 30; allow more, or make it smaller");
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertRefused(new byte[0], "expected a JPEG or PNG picture but the file is empty");
        assertRefused(
                "{\"item1\": {}}".getBytes(StandardCharsets.UTF_8),
                "expected a JPEG or PNG picture but found something else");
    }

    @Test
    void picturesThatEndEarlyAreRefused() {
        byte[] jpeg = encoded("jpeg");
        for (int missing : new int[] {2, 30, 100}) {
            assertRefused(
                    Arrays.copyOf(jpeg, jpeg.length - missing),
                    "expected a whole picture but found one that ends early");
        }
        byte[] png = encoded("png");
        assertThatThrownBy(() -> read(Arrays.copyOf(png, png.length * 3 / 4)))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith("image/000001.jpg: expected a picture but found a damaged one: ");
    }

    @Test
    void aFileThatIsNotThereIsTheDisksMatter(@TempDir Path folder) {
        assertThatThrownBy(() -> reader.read(folder.resolve("none.jpg"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aStreamThatFailsIsTheDisksMatter() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("unplugged");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("unplugged");
            }
        };
        assertThatThrownBy(() -> reader.read(failing, "a.jpg"))
                .isInstanceOf(IOException.class)
                .hasMessage("unplugged");
    }

    @Test
    void forASmallDrawingFewerPixelsAreKept() throws IOException {
        Picture picture = reader.withMaximalSide(5).read(new ByteArrayInputStream(encoded("png")), "a.png");
        assertThat(picture.size()).isEqualTo(new ImageSize(40, 30));
        assertThat(picture.pixels().orElseThrow().getWidth()).isEqualTo(10);
    }

    @Property(tries = 300)
    void damagedPicturesAreReadOrRefusedInWords(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] damaged = Damage.some(encoded(random.nextBoolean() ? "png" : "jpeg"), random);
        try {
            PictureReader.defaults().withMaximalPixels(1 << 20).read(new ByteArrayInputStream(damaged), "damaged.jpg");
        } catch (DatasetException e) {
            assertThat(e).hasMessageStartingWith("damaged.jpg: expected ");
        }
    }
}
