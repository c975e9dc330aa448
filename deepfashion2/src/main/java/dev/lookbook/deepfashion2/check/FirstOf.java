package dev.lookbook.deepfashion2.check;

/** Counts things of which the first is told of. */
final class FirstOf {
    private int index = -1;
    private int count;

    void add(int at) {
        index = count == 0 ? at : index;
        count++;
    }

    /** Where the first is. */
    int index() {
        return index;
    }

    int count() {
        return count;
    }
}
