package dev.lookbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.model.ImageSize;
import dev.lookbook.testing.Pictures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pictures of phones, which are stored as the sensor lies and say in EXIF data how to turn them. Annotations count stored
 * pixels; so these are what is drawn on, and no file is linked that viewers would turn.
 */
class OrientationTest {
    private static byte[] encoded(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(Garments.picture(40, 30), format, out);
        return out.toByteArray();
    }

    private static Picture read(byte[] file) throws IOException {
        return PictureReader.defaults().read(new ByteArrayInputStream(file), "phone.jpg");
    }

    private static String linked(Picture picture) throws IOException {
        StringBuilder svg = new StringBuilder();
        PictureTypes.RENDERER.draw(picture, PictureTypes.boxes()).svg(svg, "phone.jpg");
        return svg.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void pixelsAreReadAndDrawnAsTheyAreStored(int orientation) throws IOException {
        Picture upright = read(encoded("jpeg"));

        Picture turned = read(Pictures.withOrientation(encoded("jpeg"), orientation));

        assertThat(turned.size()).isEqualTo(new ImageSize(40, 30));
        assertThat(Differences.between(drawn(turned), drawn(upright))).isEmpty();
    }

    private static BufferedImage drawn(Picture picture) {
        return PictureTypes.RENDERER.draw(picture, PictureTypes.boxes()).toImage();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void whatViewersWouldTurnIsInsideOfAnSvgInsteadOfLinked(int orientation) throws IOException {
        assertThat(linked(read(Pictures.withOrientation(encoded("jpeg"), orientation))))
                .contains("xlink:href=\"data:image/jpeg;base64,")
                .doesNotContain("phone.jpg");
    }

    @Test
    void whatViewersShowAsItIsStoredIsLinked() throws IOException {
        byte[] jpeg = encoded("jpeg");

        assertThat(linked(read(jpeg))).contains("xlink:href=\"phone.jpg\"");
        assertThat(linked(read(encoded("png")))).contains("xlink:href=\"phone.jpg\"");
        for (int orientation : new int[] {0, 1, 9}) {
            assertThat(linked(read(Pictures.withOrientation(jpeg, orientation))))
                    .contains("xlink:href=\"phone.jpg\"");
        }
    }

    @Test
    void aPngMayAskToBeTurnedToo() throws IOException {
        byte[] png = encoded("png");
        // Signature and IHDR have 33 bytes. Big-endian, one entry: orientation (0112), SHORT, 6. Nobody looks at its
        // CRC.
        byte[] exif = ByteBuffer.allocate(38)
                .putInt(26)
                .putInt(0x65584966)
                .put(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0})
                .putInt(0)
                .array();
        byte[] turned = Pictures.concat(Arrays.copyOf(png, 33), exif, Arrays.copyOfRange(png, 33, png.length));

        assertThat(linked(read(turned))).contains("data:image/").doesNotContain("phone.jpg");
    }

    @Test
    void damagedExifDataAskForNothing() throws IOException {
        byte[] turned = Pictures.withOrientation(encoded("jpeg"), 6);
        for (int at = 12; at < 20; at++) {
            byte[] damaged = turned.clone();
            damaged[at] = (byte) 0xfe;
            assertThat(read(damaged).size()).isEqualTo(new ImageSize(40, 30));
        }
        byte[] short1 = Pictures.withSegment(encoded("jpeg"), 0xe1, new byte[] {'E', 'x', 'i', 'f', 0, 0, 'I', 'I'});
        assertThat(linked(read(short1))).contains("phone.jpg");
    }
}
