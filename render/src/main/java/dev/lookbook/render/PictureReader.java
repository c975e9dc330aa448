package dev.lookbook.render;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.PictureFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads pictures, JPEG or PNG whatever they are called, from files that nobody vouches for.
 *
 * <p>Pixels come as they are stored, not turned as EXIF data may ask for: that is how annotations count them. JPEGs in CMYK
 * are refused, for ImageIO has no colours for them. So are pictures of more than {@link #MAXIMAL_PIXELS} pixels, before
 * memory is taken for them, and files of more than 256 MiB.
 *
 * <p>All that is wrong with a file is a {@link DatasetException} that names it; an {@link IOException} is the disk's. Takes
 * memory for the file and, for each pixel that is kept, 3 bytes (4 to 8 where it is transparent or has 16 bits). Immutable
 * and safe to share between threads.
 *
 * <pre>{@code
 * Picture picture = PictureReader.defaults().withMaximalSide(1024).read(Path.of("image/000001.jpg"));
 * }</pre>
 */
public final class PictureReader {
    /** How many pixels a picture may have unless told otherwise: 2^26, as 8192 x 8192 has. */
    public static final long MAXIMAL_PIXELS = 1L << 26;

    private static final PictureReader DEFAULTS = new PictureReader(MAXIMAL_PIXELS, Integer.MAX_VALUE);

    private final long maximalPixels;
    private final int maximalSide;

    private PictureReader(long maximalPixels, int maximalSide) {
        this.maximalPixels = maximalPixels;
        this.maximalSide = maximalSide;
    }

    /** A reader that keeps all pixels, of pictures of up to {@link #MAXIMAL_PIXELS}. */
    public static PictureReader defaults() {
        return DEFAULTS;
    }

    /**
     * This with another limit.
     *
     * @param pixels the most that a picture may have
     * @throws IllegalArgumentException when it is less than 1
     */
    public PictureReader withMaximalPixels(long pixels) {
        if (pixels < 1) {
            throw new IllegalArgumentException("expected a limit of at least 1 pixel but found " + pixels);
        }
        return new PictureReader(pixels, maximalSide);
    }

    /**
     * This for pictures that are going to be drawn with sides of so many pixels at most. Of larger ones only every second,
     * third, … pixel is kept, as long as there are twice as many as are needed; that takes less memory.
     *
     * @throws IllegalArgumentException when it is less than 1
     */
    public PictureReader withMaximalSide(int side) {
        if (side < 1) {
            throw new IllegalArgumentException("expected a side of at least 1 pixel but found " + side);
        }
        return new PictureReader(maximalPixels, side);
    }

    /**
     * Reads a file.
     *
     * @throws DatasetException when it is no picture that can be read, or one that is larger than allowed
     * @throws IOException when the file cannot be read
     */
    public Picture read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        }
    }

    /**
     * Reads a picture of a folder or an archive.
     *
     * @throws DatasetException when it is no picture that can be read, or one that is larger than allowed
     * @throws IOException when it cannot be read
     */
    public Picture read(PictureFile file) throws IOException {
        try (InputStream in = file.open()) {
            return read(in, file.name());
        }
    }

    /**
     * Reads a picture from a stream, which stays open and may be read beyond the picture's end.
     *
     * @param name what errors call it
     * @throws DatasetException when it is no picture that can be read, or one that is larger than allowed
     * @throws IOException when the stream cannot be read
     */
    public Picture read(InputStream in, String name) throws IOException {
        return new PictureDecoder(Location.of(name), maximalPixels, maximalSide).read(in);
    }
}
