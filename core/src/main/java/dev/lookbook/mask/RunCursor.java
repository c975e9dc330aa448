package dev.lookbook.mask;

/** Goes along the runs of a mask. */
final class RunCursor {
    private final int[] runs;
    private final int pixels;
    private int index = -1;
    private int end;

    RunCursor(int[] runs, int pixels) {
        this.runs = runs;
        this.pixels = pixels;
        advanceTo(0);
    }

    /** Whether the current run is one of 1s. */
    boolean isSet() {
        return index % 2 == 1 && index < runs.length;
    }

    /** Where the current run ends, the index of the pixel after its last. */
    int end() {
        return end;
    }

    /** Moves on to the run that a pixel is in, over runs of no pixels. */
    void advanceTo(int pixel) {
        while (end <= pixel && index < runs.length) {
            index++;
            end = index < runs.length ? end + runs[index] : pixels;
        }
    }
}
