package dev.lookbook.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip archives, good and bad. */
final class Zips {
    private Zips() {}

    /** Files that each hold their own name. */
    static byte[] of(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                add(zip, name, name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    static byte[] of(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, name, content);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** The same archive with every occurrence of a name replaced by one of the same length. */
    static byte[] renamed(byte[] zip, String name, String other) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        return text.replace(name, other).getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }

    /** The same archive with one byte flipped, some way after the first occurrence of a text. */
    static byte[] flipped(byte[] zip, String after, int distance) {
        byte[] damaged = zip.clone();
        int at = new String(zip, StandardCharsets.ISO_8859_1).indexOf(after) + after.length() + distance;
        damaged[at] ^= 0x10;
        return damaged;
    }

    static byte[] first(byte[] zip, int length) {
        return Arrays.copyOf(zip, length);
    }
}
