package dev.lookbook.render;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.model.ImageSize;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Decodes one picture with ImageIO, and turns into words what ImageIO does when a file is not as it should be: it throws
 * IOExceptions that are not the disk's, and unchecked exceptions of many kinds.
 */
final class PictureDecoder {
    /** A compressed picture within the limit of pixels is far smaller, unless it is padded. */
    private static final int MOST_BYTES = 1 << 28;

    private final Location location;
    private final long maximalPixels;
    private final int maximalSide;
    private boolean endsEarly;

    PictureDecoder(Location location, long maximalPixels, int maximalSide) {
        this.location = location;
        this.maximalPixels = maximalPixels;
        this.maximalSide = maximalSide;
    }

    Picture read(InputStream in) throws IOException {
        // All bytes first: from here on, an IOException is not the disk's.
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw problem("expected a picture of at most " + MOST_BYTES + " bytes but found a larger file", null);
        }
        String format = format(bytes);
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            // Without metadata, which may be compressed and huge.
            reader.setInput(stream, true, true);
            reader.addIIOReadWarningListener((source, text) -> warn(text));
            return decode(reader, ExifOrientation.isTurned(bytes, format));
        } catch (IOException | RuntimeException e) {
            if (e instanceof DatasetException) {
                throw e;
            }
            throw problem("expected a picture but found a damaged one: " + reason(e), e);
        } finally {
            reader.dispose();
        }
    }

    private String format(byte[] bytes) {
        if (bytes.length > 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xd8) {
            return "jpeg";
        }
        if (bytes.length > 3 && bytes[0] == (byte) 0x89 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G') {
            return "png";
        }
        throw problem(
                bytes.length == 0
                        ? "expected a JPEG or PNG picture but the file is empty"
                        : "expected a JPEG or PNG picture but found something else",
                null);
    }

    private Picture decode(ImageReader reader, boolean turned) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > maximalPixels) {
            throw problem(
                    "expected a picture of at most " + maximalPixels + " pixels but found " + width + " x " + height
                            + "; allow more, or make it smaller",
                    null);
        }
        // Java knows no colours for CMYK with Adobe's marker, and takes CMYK without it for RGB with transparency.
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        boolean jpeg = reader.getFormatName().equalsIgnoreCase("jpeg");
        if (!types.hasNext() || (jpeg && types.next().getNumComponents() > 3)) {
            throw problem(
                    "expected a picture in RGB or grey but found other colours, such as CMYK; convert it to RGB", null);
        }
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, (int) (Math.max(width, height) / (2L * maximalSide)));
        param.setSourceSubsampling(step, step, 0, 0);
        BufferedImage pixels = decode(reader, param, width, height);
        if (endsEarly) {
            throw problem("expected a whole picture but found one that ends early", null);
        }
        return Picture.of(pixels, new ImageSize(width, height), turned);
    }

    private BufferedImage decode(ImageReader reader, ImageReadParam param, int width, int height) throws IOException {
        try {
            return reader.read(0, param);
        } catch (OutOfMemoryError e) {
            throw tooLarge(width, height, e);
        } catch (IIOException e) {
            if (e.getCause() instanceof OutOfMemoryError) {
                throw tooLarge(width, height, e); // The PNG reader says it so.
            }
            throw e;
        }
    }

    /** One array that did not fit; all that was there before still is. */
    private DatasetException tooLarge(int width, int height, Throwable cause) {
        return problem(
                "expected a picture that fits into the memory but found " + width + " x " + height
                        + " pixels; give more (-Xmx), or read it smaller",
                cause);
    }

    /** Java fills up what is missing of a JPEG with grey, and only warns, in these words; other warnings do no harm. */
    private void warn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        endsEarly |= lower.contains("truncated") || lower.contains("premature end");
    }

    private static String reason(Exception e) {
        Throwable said = e instanceof IIOException && e.getCause() != null ? e.getCause() : e;
        String text = said.getMessage() == null ? "" : said.getMessage();
        return text.isBlank() ? said.getClass().getSimpleName() : text;
    }

    private DatasetException problem(String text, @Nullable Throwable cause) {
        return new DatasetException(location, text, cause);
    }
}
