package dev.lookbook.deepfashion2;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** Which files were written. Those of DeepFashion2's six digits cost a bit each, others what a set costs. */
final class WrittenNames {
    private static final int DIGITS = 6;

    private final String ending;
    private final BitSet numbers = new BitSet();
    private final Set<String> others = new HashSet<>();

    WrittenNames(String ending) {
        this.ending = ending;
    }

    /** False when the file was there. */
    boolean add(String file) {
        int end = file.length() - ending.length();
        if (end != DIGITS
                || !file.endsWith(ending)
                || !file.chars().limit(DIGITS).allMatch(c -> c >= '0' && c <= '9')) {
            return others.add(file);
        }
        int number = Integer.parseInt(file.substring(0, end));
        boolean added = !numbers.get(number);
        numbers.set(number);
        return added;
    }

    /** Whether nothing was written. */
    boolean isEmpty() {
        return numbers.isEmpty() && others.isEmpty();
    }
}
