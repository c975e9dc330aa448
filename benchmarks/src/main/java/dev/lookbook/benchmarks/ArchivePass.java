package dev.lookbook.benchmarks;

import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Reads a split from archives on one thread and on two, in turns in one process, and prints for each archive the shortest
 * times, their ratio, and their ratios to those of the first archive.
 *
 * <p>Usage: {@code ArchivePass ROUNDS PASSWORD ARCHIVE...}. The password is for archives whose name begins with {@code
 * encrypted}; it is an argument because there is nothing to hide here.
 */
public final class ArchivePass {
    private static final int[] THREADS = {1, 2};

    private ArchivePass() {}

    /** Takes the number of rounds, the password and the archives. */
    public static void main(String[] args) throws IOException {
        int rounds = Integer.parseInt(args[0]);
        Path[] archives = Arrays.stream(args).skip(2).map(Path::of).toArray(Path[]::new);
        double[][] seconds = new double[archives.length][THREADS.length];
        double[] opening = new double[archives.length];
        for (double[] times : seconds) {
            Arrays.fill(times, Double.POSITIVE_INFINITY);
        }
        Arrays.fill(opening, Double.POSITIVE_INFINITY);
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < archives.length * THREADS.length; i++) {
                int turn = round % 2 == 0 ? i : archives.length * THREADS.length - 1 - i;
                int archive = turn / THREADS.length;
                int threads = turn % THREADS.length;
                long start = System.nanoTime();
                try (DeepFashion2Reader reader = open(archives[archive], args[1], THREADS[threads])) {
                    long opened = System.nanoTime();
                    long items = items(reader);
                    double time = (System.nanoTime() - opened) / 1e9;
                    if (items == 0) {
                        throw new IOException(archives[archive] + ": expected items but found none");
                    }
                    opening[archive] = Math.min(opening[archive], (opened - start) / 1e9);
                    seconds[archive][threads] = Math.min(seconds[archive][threads], time);
                }
            }
        }
        for (int i = 0; i < archives.length; i++) {
            System.out.printf(
                    Locale.ROOT,
                    "%-20s opening %.2f s  one thread %.2f s (%.2f)  two threads %.2f s (%.2f)  two to one %.2f%n",
                    archives[i].getFileName(),
                    opening[i],
                    seconds[i][0],
                    seconds[i][0] / seconds[0][0],
                    seconds[i][1],
                    seconds[i][1] / seconds[0][1],
                    seconds[i][1] / seconds[i][0]);
        }
    }

    private static DeepFashion2Reader open(Path archive, String password, int threads) throws IOException {
        DeepFashion2Reader.Builder builder = DeepFashion2Reader.builder().threads(threads);
        return String.valueOf(archive.getFileName()).startsWith("encrypted")
                ? builder.password(password.toCharArray()).open(archive)
                : builder.open(archive);
    }

    private static long items(DeepFashion2Reader reader) {
        long items = 0;
        for (DeepFashion2Image image : reader) {
            items += image.items().size();
        }
        return items;
    }
}
