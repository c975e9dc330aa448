package dev.lookbook.benchmarks;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What nobody who does the work can do without, in a process of its own, for {@link CompareCommands}.
 *
 * <p>Usage: {@code FloorPass nothing}; {@code FloorPass read FILE|FOLDER THREADS} reads a file, or every file in a folder, and
 * throws it away; {@code FloorPass write LIKE OUT} writes as many bytes as another file has. Prints what it counted.
 */
public final class FloorPass {
    private static final int BLOCK = 1 << 16;

    private FloorPass() {}

    /** Takes what to do, and with what. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Arrays.asList(args)));
    }

    static String run(List<String> args) throws IOException {
        return switch (args.get(0)) {
            case "nothing" -> "nothing";
            case "read" -> read(Path.of(args.get(1)), Integer.parseInt(args.get(2))) + " bytes";
            case "write" -> write(Files.size(Path.of(args.get(1))), Path.of(args.get(2))) + " bytes";
            default -> throw new IllegalArgumentException("no such pass: " + args.get(0));
        };
    }

    private static long read(Path source, int threads) throws IOException {
        if (!Files.isDirectory(source)) {
            return drain(source);
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(source)) {
            files = found.sorted().toList();
        }
        return Workers.sum(files, threads, FloorPass::drain);
    }

    private static long drain(Path file) throws IOException {
        byte[] block = new byte[BLOCK];
        long bytes = 0;
        try (InputStream in = new FileInputStream(file.toFile())) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                bytes += read;
            }
        }
        return bytes;
    }

    private static long write(long bytes, Path target) throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(target)) {
            for (long left = bytes; left > 0; left -= block.length) {
                out.write(block, 0, (int) Math.min(left, block.length));
            }
        }
        return bytes;
    }
}
