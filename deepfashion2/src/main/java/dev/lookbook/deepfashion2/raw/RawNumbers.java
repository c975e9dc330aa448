package dev.lookbook.deepfashion2.raw;

import dev.lookbook.model.Decimals;

/** An array of one number or more, and of nothing else. */
public record RawNumbers(long offset, Decimals values) implements Raw {

    /** The byte at which an element begins, from 0: only commas are between numbers. */
    public long offsetOf(int index, byte[] file) {
        if (offset < 0) {
            return -1;
        }
        int at = (int) offset + 1;
        for (int commas = 0; commas < index && at < file.length; at++) {
            commas += file[at] == ',' ? 1 : 0;
        }
        while (at < file.length && isSpace(file[at])) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(byte character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r';
    }

    @Override
    public String describe() {
        return "an array of numbers";
    }
}
