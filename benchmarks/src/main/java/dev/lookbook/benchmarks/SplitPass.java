package dev.lookbook.benchmarks;

import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Item;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import dev.lookbook.model.Decimals;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * One pass over the annotations of a DeepFashion2 split in a process of its own, for {@link CompareCommands}.
 *
 * <p>Usage: {@code SplitPass inflate|open|typed|decoded|by-name SPLIT THREADS}. {@code inflate} is the floor, for a zip: the
 * same entries are inflated and thrown away. {@code open} only finds out which images there are. {@code typed} makes a record
 * of each image, {@code decoded} also a double of each number in it, on the thread that iterates; {@code by-name} does so on
 * the threads that read, which ask for one image after the other. Prints what it counted.
 */
public final class SplitPass {
    private SplitPass() {}

    /** Takes what to do, the split and the number of threads. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Arrays.asList(args)));
    }

    static String run(List<String> args) throws IOException {
        Path split = Path.of(args.get(1));
        int threads = Integer.parseInt(args.get(2));
        return switch (args.get(0)) {
            case "inflate" -> inflate(split, threads) + " bytes";
            case "open" -> open(split) + " images";
            case "typed" -> typed(split, threads) + " items";
            case "decoded" -> decoded(split, threads) + " numbers";
            case "by-name" -> byName(split, threads) + " numbers";
            default -> throw new IllegalArgumentException("no such pass: " + args.get(0));
        };
    }

    private static long inflate(Path archive, int threads) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".json"))
                    .toList();
            ThreadLocal<byte[]> buffers = ThreadLocal.withInitial(() -> new byte[1 << 16]);
            return Workers.sum(entries, threads, entry -> {
                byte[] buffer = buffers.get();
                long bytes = 0;
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        bytes += read;
                    }
                }
                return bytes;
            });
        }
    }

    private static long open(Path split) throws IOException {
        try (DeepFashion2Reader reader = DeepFashion2Reader.open(split)) {
            return reader.names().size();
        }
    }

    private static long typed(Path split, int threads) throws IOException {
        long items = 0;
        try (DeepFashion2Reader reader =
                DeepFashion2Reader.builder().threads(threads).open(split)) {
            for (DeepFashion2Image image : reader) {
                items += image.items().size();
            }
        }
        return items;
    }

    private static long decoded(Path split, int threads) throws IOException {
        long numbers = 0;
        try (DeepFashion2Reader reader =
                DeepFashion2Reader.builder().threads(threads).open(split)) {
            for (DeepFashion2Image image : reader) {
                numbers += decode(image);
            }
        }
        return numbers;
    }

    private static long byName(Path split, int threads) throws IOException {
        try (DeepFashion2Reader reader = DeepFashion2Reader.open(split)) {
            return Workers.sum(reader.names(), threads, name -> decode(reader.read(name)));
        }
    }

    /** Makes a double of each number of an image, and says how many there are. */
    static long decode(DeepFashion2Image image) {
        long numbers = 0;
        for (DeepFashion2Item item : image.items()) {
            for (Decimals ring : item.segmentation().rings()) {
                numbers += ring.toDoubles().length;
            }
            numbers += item.landmarks().xyv().toDoubles().length;
            numbers += item.boundingBox().numbers().toDoubles().length;
        }
        return numbers;
    }
}
