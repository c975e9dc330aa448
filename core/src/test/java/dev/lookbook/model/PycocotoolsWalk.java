package dev.lookbook.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How pycocotools fills a ring ({@code rleFrPoly}), step by step: it walks along each edge in fifths of a pixel. */
final class PycocotoolsWalk {
    private PycocotoolsWalk() {}

    static long[] runs(double[] ring, int height, int width) {
        int points = ring.length / 2;
        int[] u = new int[0];
        int[] v = new int[0];
        for (int j = 0; j < points; j++) {
            int next = (j + 1) % points;
            int xs = fine(ring[2 * j]);
            int ys = fine(ring[2 * j + 1]);
            int xe = fine(ring[2 * next]);
            int ye = fine(ring[2 * next + 1]);
            int dx = Math.abs(xe - xs);
            int dy = Math.abs(ye - ys);
            boolean flip = (dx >= dy && xs > xe) || (dx < dy && ys > ye);
            int x = flip ? xe : xs;
            int y = flip ? ye : ys;
            int length = Math.max(dx, dy);
            double slope = (double) (dx >= dy ? ye - ys : xe - xs) / length * (flip ? -1 : 1);
            int at = u.length;
            u = Arrays.copyOf(u, at + length + 1);
            v = Arrays.copyOf(v, at + length + 1);
            for (int d = 0; d <= length; d++) {
                int t = flip ? length - d : d;
                u[at + d] = dx >= dy ? t + x : (int) (x + slope * t + .5);
                v[at + d] = dx >= dy ? (int) (y + slope * t + .5) : t + y;
            }
        }
        return runs(switches(u, v, height, width), height * width);
    }

    private static int fine(double value) {
        return (int) (5 * value + .5);
    }

    private static int[] switches(int[] u, int[] v, int height, int width) {
        return IntStream.range(1, Math.max(1, u.length))
                .filter(j -> u[j] != u[j - 1])
                .filter(j -> {
                    double x = (Math.min(u[j], u[j - 1]) + .5) / 5 - .5;
                    return Math.floor(x) == x && x >= 0 && x <= width - 1;
                })
                .map(j -> {
                    int x = (int) ((Math.min(u[j], u[j - 1]) + .5) / 5 - .5);
                    double y = (Math.min(v[j], v[j - 1]) + .5) / 5 - .5;
                    return x * height + (int) Math.ceil(Math.max(0, Math.min(height, y)));
                })
                .sorted()
                .toArray();
    }

    private static long[] runs(int[] switches, int pixels) {
        boolean[] in = new boolean[pixels];
        boolean now = false;
        int next = 0;
        for (int i = 0; i < pixels; i++) {
            for (; next < switches.length && switches[next] == i; next++) {
                now = !now;
            }
            in[i] = now;
        }
        return Rle.encode(Mask.of(pixels, 1, (x, y) -> in[y])).runs();
    }
}
