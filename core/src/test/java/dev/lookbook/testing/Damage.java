package dev.lookbook.testing;

import java.util.Arrays;
import java.util.Random;

/**
 * Something bad that happens to a file.
 *
 * @param at where, as a share of the file's length
 * @param value what is put there
 */
public record Damage(Kind kind, double at, byte value) {

    /** What happens. */
    public enum Kind {
        CUT,
        REPLACE,
        INSERT,
        REMOVE,
        SWAP_PUNCTUATION
    }

    private static final byte[] PUNCTUATION = "{}[],:\"0-.eN".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private static final String SPELLING = "{}[],:\"\\ \n0123456789-+.eE";

    /** A file that one to three things have happened to, mostly such that it looks like JSON still. */
    public static byte[] some(byte[] file, Random random) {
        byte[] damaged = file;
        for (int i = random.nextInt(3); i >= 0; i--) {
            byte value = (byte)
                    (random.nextInt(4) == 0 ? random.nextInt(256) : SPELLING.charAt(random.nextInt(SPELLING.length())));
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            damaged = new Damage(kind, random.nextDouble(), value).applyTo(damaged);
        }
        return damaged;
    }

    /** The damaged file. */
    public byte[] applyTo(byte[] file) {
        int index = (int) (at * file.length);
        if (index >= file.length) {
            return file;
        }
        byte[] copy = file.clone();
        switch (kind) {
            case CUT -> {
                return Arrays.copyOf(file, index);
            }
            case REPLACE -> copy[index] = value;
            case SWAP_PUNCTUATION -> copy[index] = PUNCTUATION[Math.floorMod(value, PUNCTUATION.length)];
            case INSERT -> {
                copy = Arrays.copyOf(file, file.length + 1);
                System.arraycopy(file, index, copy, index + 1, file.length - index);
                copy[index] = value;
            }
            case REMOVE -> {
                copy = Arrays.copyOf(file, file.length - 1);
                System.arraycopy(file, index + 1, copy, index, file.length - index - 1);
            }
        }
        return copy;
    }
}
