package dev.lookbook.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.internal.ImageHeader;
import dev.lookbook.model.ImageSize;
import dev.lookbook.testing.Pictures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageSizesTest {
    @TempDir
    Path folder;

    private static ImageSize size(byte[] picture) throws IOException {
        return ImageHeader.size(new ByteArrayInputStream(picture), "000001.jpg");
    }

    private static void assertRefused(byte[] picture, String problem) {
        assertThatThrownBy(() -> size(picture))
                .isInstanceOf(DatasetException.class)
                .hasMessage("000001.jpg: " + problem);
    }

    private static byte[] encoded(String format, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (progressive) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(
                    null, new IIOImage(new BufferedImage(468, 624, BufferedImage.TYPE_INT_RGB), null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    @Test
    void picturesOfAnotherEncoderAreUnderstood() throws IOException {
        assertThat(size(encoded("jpeg", false))).isEqualTo(new ImageSize(468, 624));
        assertThat(size(encoded("jpeg", true))).isEqualTo(new ImageSize(468, 624));
        assertThat(size(encoded("png", false))).isEqualTo(new ImageSize(468, 624));
    }

    @Test
    void jpegFramesOfEveryKindTellTheSize() throws IOException {
        for (int frame : new int[] {0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf}) {
            assertThat(size(Pictures.jpeg(frame, 468, 624))).isEqualTo(new ImageSize(468, 624));
        }
    }

    @Test
    void tablesBeforeTheFrameAreNotTheFrame() throws IOException {
        byte[] frame = Pictures.jpeg(0xc0, 468, 624);
        for (int table : new int[] {0xc4, 0xc8, 0xcc, 0xdb, 0xe0, 0xfe}) {
            assertThat(size(Pictures.withSegment(frame, table, new byte[] {8, 0, 1, 0, 1})))
                    .isEqualTo(new ImageSize(468, 624));
        }
    }

    @Test
    void fillBytesAndMarkersThatStandAloneAreSkipped() throws IOException {
        byte[] frame = Pictures.jpeg(0xc2, 468, 624);
        byte[] filled = Pictures.concat(
                new byte[] {
                    (byte) 0xff,
                    (byte) 0xd8,
                    (byte) 0xff,
                    (byte) 0xff,
                    (byte) 0xff,
                    0x01,
                    (byte) 0xff,
                    (byte) 0xd3,
                    (byte) 0xff
                },
                Arrays.copyOfRange(frame, 2, frame.length));
        assertThat(size(filled)).isEqualTo(new ImageSize(468, 624));
    }

    @Test
    void exifOrientationIsIgnored() throws IOException {
        byte[] exif = {
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8, // TIFF header
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0 // orientation 6: turned right
        };
        assertThat(size(Pictures.withSegment(Pictures.jpeg(0xc0, 468, 624), 0xe1, exif)))
                .isEqualTo(new ImageSize(468, 624));
    }

    @Test
    void headersThatAreCutShortAreRefusedAtEveryByte() throws IOException {
        for (byte[] picture : new byte[][] {
            Pictures.withSegment(Pictures.jpeg(0xc0, 468, 624), 0xe0, new byte[300]), encoded("png", false)
        }) {
            int needed = picture[0] == (byte) 0x89 ? 24 : 2 + 304 + 9;
            for (int length = 0; length < needed; length++) {
                assertRefused(
                        Arrays.copyOf(picture, length),
                        "expected a JPEG or PNG picture but the file ends before it states its size");
            }
            assertThat(size(Arrays.copyOf(picture, needed))).isEqualTo(new ImageSize(468, 624));
        }
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertRefused(
                "GIF89a..".getBytes(StandardCharsets.US_ASCII),
                "expected a JPEG or PNG picture but found the bytes 4749463839612e2e");
        assertRefused(
                new byte[] {(byte) 0xff, (byte) 0xd8, 0x12, 0x34, 0, 0, 0, 0}, "expected a JPEG marker but found 12");
        assertRefused(
                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 0, 0, 0, 0},
                "expected a JPEG marker but found 00");
        assertRefused(
                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xda, 0, 0, 0, 0},
                "expected a JPEG frame before the picture's data but found none");
        assertRefused(
                Pictures.concat(
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
                        new byte[] {0, 0, 0, 13, 'I', 'D', 'A', 'T', 0, 0, 0, 1, 0, 0, 0, 1}),
                "expected a PNG's IHDR chunk first but found another");
    }

    @Test
    void sizesThatNoPictureHasAreRefused() {
        assertRefused(Pictures.jpeg(0xc0, 468, 0), "expected an image of at least 1 x 1 pixels but found 468 x 0");
        assertRefused(Pictures.png(-1, 5), "expected an image of at least 1 x 1 pixels but found -1 x 5");
    }

    @Test
    void picturesAreFoundInAFolder() throws IOException {
        Files.createDirectory(folder.resolve("image"));
        Files.write(folder.resolve("image/a.png"), Pictures.png(3, 4));
        ImageSizes sizes = ImageSizes.inFolder(folder);
        assertThat(sizes.sizeOf("image/a.png")).contains(new ImageSize(3, 4));
        assertThat(sizes.sizeOf("b.png")).isEmpty();
        assertThat(sizes.sizeOf("image")).isEmpty();
    }

    @Test
    void namesThatLeaveTheFolderAreNotFound() throws IOException {
        Files.createDirectory(folder.resolve("image"));
        Files.write(folder.resolve("secret.png"), Pictures.png(3, 4));
        ImageSizes sizes = ImageSizes.inFolder(folder.resolve("image"));
        assertThat(sizes.sizeOf("../secret.png")).isEmpty();
        assertThat(sizes.sizeOf(folder.resolve("secret.png").toString())).isEmpty();
    }

    @Test
    void theWorkingFolderIsAFolderToo() {
        for (String here : new String[] {".", "", "src/.."}) {
            assertThatThrownBy(() -> ImageSizes.inFolder(Path.of(here)).sizeOf("pom.xml"))
                    .isInstanceOf(DatasetException.class)
                    .hasMessageContaining("expected a JPEG or PNG picture but found the bytes 3c3f786d6c20");
        }
    }

    @Test
    void namesThatNoFileCanHaveAreNotFound() throws IOException {
        assertThat(ImageSizes.inFolder(folder).sizeOf("a\0b.png")).isEmpty();
    }

    @Test
    void sizesComeFromATable() throws IOException {
        Path csv = Files.write(
                folder.resolve("sizes.csv"),
                List.of(
                        "\ufefffile_name,width,height\r",
                        "000001.jpg,468,624",
                        "",
                        "\"a, b.jpg\",3,4",
                        "\"say \"\"hi\"\".jpg\",5,6",
                        "000001.jpg,468,624"));
        ImageSizes sizes = ImageSizes.fromCsv(csv);
        assertThat(sizes.sizeOf("000001.jpg")).contains(new ImageSize(468, 624));
        assertThat(sizes.sizeOf("a, b.jpg")).contains(new ImageSize(3, 4));
        assertThat(sizes.sizeOf("say \"hi\".jpg")).contains(new ImageSize(5, 6));
        assertThat(sizes.sizeOf("other.jpg")).isEmpty();
    }

    @Test
    void badTablesAreRefusedWithTheirLine() throws IOException {
        String header = "file_name,width,height\n";
        assertTableRefused("", "", "expected the header \"file_name,width,height\" but the file is empty");
        assertTableRefused(
                "name,w,h\n", " (line 1)", "expected the header \"file_name,width,height\" but found \"name,w,h\"");
        String row = "expected a file name, a width and a height but found ";
        assertTableRefused(header + "a.jpg,1,2\nb.jpg,1\n", " (line 3)", row + "\"b.jpg,1\"");
        assertTableRefused(header + "a.jpg,-1,2\n", " (line 2)", row + "\"a.jpg,-1,2\"");
        assertTableRefused(header + "a.jpg,1.5,2\n", " (line 2)", row + "\"a.jpg,1.5,2\"");
        assertTableRefused(header + "a.jpg,99999999999,2\n", " (line 2)", row + "\"a.jpg,99999999999,2\"");
        assertTableRefused(header + "\"a.jpg,1,2\n", " (line 2)", row + "\"\"a.jpg,1,2\"");
        assertTableRefused(header + ",1,2\n", " (line 2)", row + "\",1,2\"");
        assertTableRefused(
                header + "a.jpg,0,2\n", " (line 2)", "expected an image of at least 1 x 1 pixels but found 0 x 2");
        assertTableRefused(
                header + "a.jpg,1,2\na.jpg,2,1\n",
                " (line 3)",
                "expected one size for \"a.jpg\" but found 1 x 2 and 2 x 1");
    }

    private void assertTableRefused(String table, String place, String problem) throws IOException {
        Path csv = Files.writeString(folder.resolve("sizes.csv"), table);
        assertThatThrownBy(() -> ImageSizes.fromCsv(csv))
                .isInstanceOf(DatasetException.class)
                .hasMessage(csv + place + ": " + problem);
    }

    @Test
    void anotherSourceFillsTheGaps() throws IOException {
        ImageSizes one = ImageSizes.of(Map.of("a", new ImageSize(1, 1)));
        ImageSizes two = ImageSizes.of(Map.of("a", new ImageSize(2, 2), "b", new ImageSize(3, 3)));
        assertThat(one.orElse(two).sizeOf("a")).contains(new ImageSize(1, 1));
        assertThat(one.orElse(two).sizeOf("b")).contains(new ImageSize(3, 3));
        assertThat(one.orElse(two).sizeOf("c")).isEmpty();
    }
}
