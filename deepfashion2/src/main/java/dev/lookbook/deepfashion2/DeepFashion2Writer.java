package dev.lookbook.deepfashion2;

import dev.lookbook.internal.EntrySink;
import dev.lookbook.internal.SizeTable;
import dev.lookbook.internal.WriterState;
import dev.lookbook.io.DatasetException;
import dev.lookbook.model.ImageSize;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes a split of DeepFashion2: {@code annos/NAME.json} for each image, in the order in which images come, and pictures
 * as {@code image/NAME.jpg}. What {@link DeepFashion2Reader} has read is written byte for byte as it was.
 *
 * <p>The target is an archive when its name ends in {@code .zip}, {@code .tar}, {@code .tar.gz}, {@code .tgz} or {@code
 * .tar.zst}, otherwise a folder, which must be new or empty. It appears whole by {@link #finish()}; {@link #close()} alone
 * leaves everything as it was. Not thread-safe. Memory does not grow with a folder's split, unless names are not six digits;
 * an archive's names stay in memory. The same images in the same order give the same bytes of an archive, on the same JDK.
 *
 * <p>Throws a {@link DatasetException} when two images have one name, and an IOException when the target cannot be written.
 *
 * <pre>{@code
 * try (DeepFashion2Reader split = DeepFashion2Reader.open(Path.of("validation.zip"));
 *         DeepFashion2Writer copy = DeepFashion2Writer.create(Path.of("copy"))) {
 *     for (DeepFashion2Image image : split) {
 *         copy.write(image);
 *     }
 *     copy.finish();
 * }
 * }</pre>
 */
public final class DeepFashion2Writer implements Closeable {
    private final EntrySink files;
    private final WrittenNames images = new WrittenNames(SplitFolder.ANNOTATION);
    private final WrittenNames pictures = new WrittenNames(SplitFolder.PICTURE);
    private final StringBuilder sizes = new StringBuilder();
    private final WriterState state = new WriterState();

    private DeepFashion2Writer(EntrySink files) {
        this.files = files;
    }

    /**
     * Prepares a folder or, by the name's ending, an archive.
     *
     * @throws IOException when it cannot be written, or the folder holds files
     */
    public static DeepFashion2Writer create(Path target) throws IOException {
        return new DeepFashion2Writer(EntrySink.create(target));
    }

    /**
     * Writes an image's annotation.
     *
     * @throws DatasetException when an image of this name was written before
     * @throws IOException when it cannot be written
     */
    public void write(DeepFashion2Image image) throws IOException {
        state.requireOpen();
        String file = image.name() + SplitFolder.ANNOTATION;
        if (!images.add(file)) {
            throw new DatasetException(
                    image.location(), "expected each image once but found \"" + image.name() + "\" twice");
        }
        files.write(SplitFolder.ANNOTATIONS + '/' + file, AnnotationFormatter.format(image));
    }

    /**
     * Writes a picture, as it is.
     *
     * @param fileName its name, such as {@code 000001.jpg}
     * @throws IllegalArgumentException when the name has folders, or a picture of this name was written before
     * @throws IOException when it cannot be written
     */
    public void picture(String fileName, byte[] bytes) throws IOException {
        state.requireOpen();
        SplitFolder.requirePlain(fileName);
        if (!pictures.add(fileName)) {
            throw new IllegalArgumentException("expected each picture once but found \"" + fileName + "\" twice");
        }
        files.write(SplitFolder.PICTURES + '/' + fileName, bytes);
    }

    /**
     * Notes the size of a picture that is not written. Sizes go into {@code image-sizes.csv} beside {@code annos}, where
     * {@link DeepFashion2Reader#imageSizes} finds them: some 25 bytes of memory each until {@link #finish}.
     *
     * @param fileName the picture's name, such as {@code 000001.jpg}
     * @throws IllegalArgumentException when the name has folders
     */
    public void size(String fileName, ImageSize size) {
        state.requireOpen();
        SplitFolder.requirePlain(fileName);
        sizes.append(fileName)
                .append(',')
                .append(size.width())
                .append(',')
                .append(size.height())
                .append('\n');
    }

    /**
     * Puts the split in its place. An empty one has an empty folder {@code annos}, so that it can be read. Does nothing the
     * second time.
     *
     * @throws IllegalStateException when the writer was closed first, which has discarded everything
     * @throws IOException when it cannot be written
     */
    public void finish() throws IOException {
        state.finish(this::publish);
    }

    private void publish() throws IOException {
        if (images.isEmpty()) {
            files.folder(SplitFolder.ANNOTATIONS);
        }
        if (!sizes.isEmpty()) {
            String table = SizeTable.HEADER + '\n' + sizes;
            files.write(SplitFolder.SIZES, table.getBytes(StandardCharsets.UTF_8));
        }
        files.finish();
    }

    @Override
    public void close() throws IOException {
        state.close();
        files.close();
    }
}
