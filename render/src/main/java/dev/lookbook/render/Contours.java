package dev.lookbook.render;

import dev.lookbook.model.Rle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The borders of a mask's pixels: around each region clockwise on the screen, around each hole the other way. Core's {@link
 * Rle#toPolygons} has no holes but cuts, which would be seen where an outline is drawn.
 *
 * <p>Only pixels of the picture are looked at, and where the picture is drawn small only as many as can be told apart.
 */
final class Contours {
    /** More corners than anybody sees; a mask that has more is looked at more coarsely. */
    private static final int MOST_CORNERS = 1 << 19;

    private static final int[] RIGHT_DOWN_LEFT_UP_X = {1, 0, -1, 0};
    private static final int[] RIGHT_DOWN_LEFT_UP_Y = {0, 1, 0, -1};

    /** How many stored pixels in a row are one here. */
    private final int step;

    private final int columns;
    private final int rows;
    /** Row by row. */
    private final BitSet in;

    private int corners;

    private Contours(Rle mask, int width, int height, int step) {
        this.step = step;
        columns = (Math.min(mask.width(), width) + step / 2) / step;
        rows = (Math.min(mask.height(), height) + step / 2) / step;
        in = new BitSet();
        long at = 0;
        boolean inside = false;
        for (long run : mask.runs()) {
            if (inside && mask.height() > 0) {
                fill(at, at + run, mask.height());
            }
            at += run;
            inside = !inside;
        }
    }

    /** The rings of a mask in a picture of some size, in stored pixels. */
    static List<Ring> of(Rle mask, int width, int height, double scale) {
        int step = Math.max(1, (int) Math.min(1024, 1 / scale));
        while (true) {
            Contours contours = new Contours(mask, width, height, step);
            List<Ring> rings = contours.rings();
            if (contours.corners <= MOST_CORNERS) {
                return rings;
            }
            step *= 2;
        }
    }

    /** Takes over the pixels from one to another, counted down the mask's columns. */
    private void fill(long from, long to, int height) {
        // The middle one of a few pixels stands for them all.
        long first = Math.max(0, from / height / step);
        for (long column = first; column < columns; column++) {
            long x = column * step + step / 2;
            if (x * height >= to) {
                return;
            }
            long top = Math.max(0, from - x * height);
            long bottom = Math.min(height, to - x * height);
            for (long row = top / step; row < rows && row * step + step / 2 < bottom; row++) {
                if (row * step + step / 2 >= top) {
                    in.set((int) (row * columns + column));
                }
            }
        }
    }

    private boolean isIn(int x, int y) {
        return x >= 0 && y >= 0 && x < columns && y < rows && in.get(y * columns + x);
    }

    private List<Ring> rings() {
        List<Ring> rings = new ArrayList<>();
        // Each ring goes right along the top of some pixel.
        BitSet seen = new BitSet();
        for (int at = in.nextSetBit(0); at >= 0 && corners <= MOST_CORNERS; at = in.nextSetBit(at + 1)) {
            int x = at % columns;
            int y = at / columns;
            if (!seen.get(at) && !isIn(x, y - 1)) {
                rings.add(ring(x, y, seen));
            }
        }
        return rings;
    }

    /** Follows a border with its pixels to the right; pixels that only share a corner are apart. */
    private Ring ring(int startX, int startY, BitSet seen) {
        double[] xy = new double[16];
        int size = 0;
        int x = startX;
        int y = startY;
        int direction = 0;
        do {
            if (direction == 0) {
                seen.set(y * columns + x);
            }
            x += RIGHT_DOWN_LEFT_UP_X[direction];
            y += RIGHT_DOWN_LEFT_UP_Y[direction];
            int turn = turn(x, y, direction);
            if (turn != 0) {
                if (size == xy.length) {
                    xy = Arrays.copyOf(xy, 2 * size);
                }
                xy[size++] = (double) x * step;
                xy[size++] = (double) y * step;
                direction = (direction + turn) & 3;
            }
        } while (x != startX || y != startY || direction != 0);
        corners += size / 2;
        return Ring.of(Arrays.copyOf(xy, size));
    }

    private int turn(int x, int y, int direction) {
        // Of the four pixels around a corner, the two that lie ahead.
        int rightX = direction == 0 || direction == 3 ? x : x - 1;
        int rightY = direction == 0 || direction == 1 ? y : y - 1;
        int leftX = direction == 0 || direction == 1 ? x : x - 1;
        int leftY = direction == 1 || direction == 2 ? y : y - 1;
        if (!isIn(rightX, rightY)) {
            return 1;
        }
        return isIn(leftX, leftY) ? -1 : 0;
    }
}
