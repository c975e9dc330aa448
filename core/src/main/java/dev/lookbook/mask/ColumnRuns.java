package dev.lookbook.mask;

/**
 * The runs of 1s, each within a column: run i is at x = {@code column[i]} and goes from y = {@code top[i]} to before
 * {@code bottom[i]}.
 *
 * <p>Each has two borders: number 2i at its top, which leads to the right, and 2i + 1 at its bottom, which leads to the
 * left. So an outline has its pixels at its right hand.
 */
final class ColumnRuns {
    final int[] column;
    final int[] top;
    final int[] bottom;

    private ColumnRuns(int count) {
        column = new int[count];
        top = new int[count];
        bottom = new int[count];
    }

    /** How many there are in canonical runs. */
    static long count(int[] runs, int height) {
        long count = 0;
        int start = runs[0];
        for (int i = 1; i < runs.length; i += 2) {
            int last = start + runs[i] - 1;
            count += last / height - start / height + 1;
            start = last + 1 + (i + 1 < runs.length ? runs[i + 1] : 0);
        }
        return count;
    }

    static ColumnRuns of(int[] runs, int height) {
        ColumnRuns columns = new ColumnRuns((int) count(runs, height));
        int size = 0;
        int start = runs[0];
        for (int i = 1; i < runs.length; i += 2) {
            int end = start + runs[i];
            while (start < end) {
                int column = start / height;
                int length = Math.min(end - start, height - start % height);
                columns.column[size] = column;
                columns.top[size] = start - column * height;
                columns.bottom[size++] = start - column * height + length;
                start += length;
            }
            start += i + 1 < runs.length ? runs[i + 1] : 0;
        }
        return columns;
    }

    int size() {
        return column.length;
    }

    /** Whether there is a run of this number, in this column. */
    boolean has(int run, int inColumn) {
        return run >= 0 && run < size() && column[run] == inColumn;
    }

    /** The height at which a border is. */
    int y(int border) {
        return Borders.isTop(border) ? top[border / 2] : bottom[border / 2];
    }

    /** Where a border ends. */
    long endX(int border) {
        return column[border / 2] + (Borders.isTop(border) ? 1L : 0L);
    }
}
