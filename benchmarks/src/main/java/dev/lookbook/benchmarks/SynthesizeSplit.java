package dev.lookbook.benchmarks;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes a DeepFashion2 split of nothing but a seed: annotations like those of the real validation split, and for each a file
 * that is a JPEG's header of the image's size. A folder also has {@code image-sizes.csv}, for programs that cannot read
 * headers. The dataset of the command {@code lookbook synthesize} has pictures that can be looked at, and takes a hundred
 * times as long.
 *
 * <p>Usage: {@code SynthesizeSplit FOLDER|FILE.zip IMAGES SEED}.
 */
public final class SynthesizeSplit {
    private SynthesizeSplit() {}

    /** Takes the folder or the archive, the number of images and the seed. */
    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[0]);
        int images = Integer.parseInt(args[1]);
        long seed = Long.parseLong(args[2]);
        boolean zipped = args[0].endsWith(".zip");
        StringBuilder sizes = new StringBuilder("file_name,width,height\n");
        try (Sink sink = zipped ? new Archive(target) : new Folder(target)) {
            for (int number = 1; number <= images; number++) {
                SplitAnnotation annotation = new SplitAnnotation(number, images, seed);
                String name = String.format(Locale.ROOT, "%06d", number);
                sink.write("annos/" + name + ".json", annotation.toBytes());
                sink.write("image/" + name + ".jpg", JpegHeader.of(annotation.width, annotation.height));
                sizes.append(name).append(".jpg,").append(annotation.width);
                sizes.append(',').append(annotation.height).append('\n');
            }
            if (!zipped) {
                sink.write("image-sizes.csv", sizes.toString().getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private interface Sink extends Closeable {
        void write(String name, byte[] bytes) throws IOException;
    }

    private record Folder(Path folder) implements Sink {
        Folder {
            try {
                Files.createDirectories(folder.resolve("annos"));
                Files.createDirectories(folder.resolve("image"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void write(String name, byte[] bytes) throws IOException {
            Files.write(folder.resolve(name), bytes);
        }

        @Override
        public void close() {}
    }

    /** Everything lies in a folder, as in the official archives. */
    private static final class Archive implements Sink {
        private final ZipOutputStream zip;

        Archive(Path file) throws IOException {
            OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
            zip = new ZipOutputStream(out);
            zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        }

        @Override
        public void write(String name, byte[] bytes) throws IOException {
            zip.putNextEntry(new ZipEntry("validation/" + name));
            zip.write(bytes);
            zip.closeEntry();
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
