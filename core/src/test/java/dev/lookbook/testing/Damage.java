package dev.lookbook.testing;

import java.util.Arrays;

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
