package dev.lookbook.mask;

/**
 * The tops and bottoms of runs, linked to rings: which one follows where the outline goes on, be it straight or up or down
 * a column's side. Where two pixels touch at a corner only, the outline stays with its own.
 */
final class Borders {
    private final int[] following;
    private final int[] preceding;

    private Borders(int size) {
        following = new int[size];
        preceding = new int[size];
    }

    static Borders of(ColumnRuns columns) {
        Borders borders = new Borders(2 * columns.size());
        int right = 0;
        for (int run = 0; run < columns.size(); run++) {
            right = firstToTheRight(columns, run, right);
            borders.link(2 * run, afterTop(columns, run, right));
        }
        int left = columns.size() - 1;
        for (int run = columns.size() - 1; run >= 0; run--) {
            left = lastToTheLeft(columns, run, left);
            borders.link(2 * run + 1, afterBottom(columns, run, left));
        }
        return borders;
    }

    /** The first run in the next column that ends below a run's top, or one beyond if there is none. */
    private static int firstToTheRight(ColumnRuns columns, int run, int from) {
        int column = columns.column[run] + 1;
        int at = from;
        while (at < columns.size()
                && (columns.column[at] < column
                        || (columns.column[at] == column && columns.bottom[at] <= columns.top[run]))) {
            at++;
        }
        return at;
    }

    /** What follows a top, which ends at the right of its column. */
    private static int afterTop(ColumnRuns columns, int run, int right) {
        int column = columns.column[run];
        if (!columns.has(right, column + 1) || columns.top[right] >= columns.bottom[run]) {
            return 2 * run + 1;
        }
        boolean up = columns.top[right] < columns.top[run];
        boolean meetsTheRunAbove = up && columns.has(run - 1, column) && columns.bottom[run - 1] > columns.top[right];
        return meetsTheRunAbove ? 2 * (run - 1) + 1 : 2 * right;
    }

    /** The last run in the column before that begins above a run's bottom, or one beyond if there is none. */
    private static int lastToTheLeft(ColumnRuns columns, int run, int from) {
        int column = columns.column[run] - 1;
        int at = from;
        while (at >= 0
                && (columns.column[at] > column
                        || (columns.column[at] == column && columns.top[at] >= columns.bottom[run]))) {
            at--;
        }
        return at;
    }

    /** What follows a bottom, which ends at the left of its column: the mirror image of {@link #afterTop}. */
    private static int afterBottom(ColumnRuns columns, int run, int left) {
        int column = columns.column[run];
        if (!columns.has(left, column - 1) || columns.bottom[left] <= columns.top[run]) {
            return 2 * run;
        }
        boolean down = columns.bottom[left] > columns.bottom[run];
        boolean meetsTheRunBelow = down && columns.has(run + 1, column) && columns.top[run + 1] < columns.bottom[left];
        return meetsTheRunBelow ? 2 * (run + 1) : 2 * left + 1;
    }

    private void link(int border, int next) {
        following[border] = next;
        preceding[next] = border;
    }

    static boolean isTop(int border) {
        return border % 2 == 0;
    }

    int size() {
        return following.length;
    }

    int next(int border) {
        return following[border];
    }

    int previous(int border) {
        return preceding[border];
    }

    /**
     * Joins the ring of a run's bottom to the ring of its top: the top leads down to the bottom, and what led to the bottom
     * leads up again. Both begin at the right side of the run's column.
     */
    void joinToTop(int bottom) {
        int top = bottom - 1;
        int afterTop = following[top];
        int beforeBottom = preceding[bottom];
        link(top, bottom);
        link(beforeBottom, afterTop);
    }
}
