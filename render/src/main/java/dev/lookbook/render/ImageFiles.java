package dev.lookbook.render;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pictures without ImageIO's temporary files. */
final class ImageFiles {
    private static final float JPEG_QUALITY = 0.92f;

    private ImageFiles() {}

    /** Writes a picture as png or jpeg. */
    static void write(BufferedImage image, String format, OutputStream out) throws IOException {
        write(image, format, JPEG_QUALITY, out);
    }

    /**
     * Writes a picture as png or jpeg.
     *
     * @param quality of a JPEG, from 0 to 1
     */
    static void write(BufferedImage image, String format, float quality, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (format.toLowerCase(Locale.ROOT).equals("jpeg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(quality);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        out.flush();
    }
}
