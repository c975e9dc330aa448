package dev.lookbook.render;

import java.util.HashMap;
import java.util.Map;

/**
 * The letters of ASCII as strokes of a pen. Each line is a character, its width, and its strokes: points of a digit for x
 * and a letter for y, where d is the line that letters stand on, j the height of small letters and m that of capitals.
 * After a tilde the points pull a curve instead of lying on it.
 */
final class Glyphs {
    /** How high a capital is in these units. */
    static final int CAPITAL = 9;

    private static final String TABLE = """
            ! 0 0m0g 0d0d
            " 2 0m0k 2m2k
            # 6 1d2m 4d5m 0g6g 0j6j
            $ 5 ~5k5m0m0i5i5d0d0f 3n3c
            % 7 0d7m ~0j2j2m0m0j ~5d7d7g5g5d
            & 6 ~6d0k0m4m4j0g0d4d6h
            ' 0 0m0k
            ( 2 ~2n0l0d2b
            ) 2 ~0n2l2d0b
            * 4 2m2i 0l4j 0j4l
            + 4 0g4g 2i2e
            , 1 1d0b
            - 3 0g3g
            . 0 0d0d
            / 4 0c4m
            0 5 ~0d5d5m0m0d
            1 3 0k2m2d
            2 5 ~0k0m5m5j 5j0d5d
            3 5 ~0l0m5m5i2i ~2i5i5d0d0e
            4 5 4d4m0f5f
            5 5 5m1m0i ~0i5k5d0d0e
            6 5 ~5l5m0m0g ~0d5d5i0i0d
            7 5 0m5m2d
            8 5 ~0d5d5i0i0d ~0i5i5m0m0i
            9 5 ~0h5h5m0m0h ~5j5d0d0e
            : 0 0d0d 0i0i
            ; 1 1d0b 1i1i
            < 4 4j0g4d
            = 4 0i4i 0f4f
            > 4 0j4g0d
            ? 4 ~0k0m4m4j2h 2h2g 2d2d
            @ 8 ~6f3f3j6j6f ~6j6e8e8m0m0c6c
            A 6 0d3m6d 1g5g
            B 6 0d0m3m ~3m5m5i3i 3i0i ~3i6i6d3d 3d0d
            C 6 ~6k6m0m0d6d6f
            D 6 0d0m3m ~3m6m6d3d 3d0d
            E 5 5m0m0d5d 0i4i
            F 5 5m0m0d 0i4i
            G 6 ~6k6m0m0d6d6h 6h3h
            H 6 0m0d 6m6d 0i6i
            I 0 0m0d
            J 4 4m4f ~4f4d0d0f
            K 5 0d0m 5m0g 2i5d
            L 4 0m0d4d
            M 6 0d0m3g6m6d
            N 6 0d0m6d6m
            O 6 ~0d6d6m0m0d
            P 6 0d0m3m ~3m6m6h3h 3h0h
            Q 6 ~0d6d6m0m0d 4f6d
            R 6 0d0m3m ~3m6m6h3h 3h0h 3h6d
            S 5 ~5k5m0m0i5i5d0d0f
            T 6 0m6m 3m3d
            U 6 0m0g ~0g0d6d6g 6g6m
            V 6 0m3d6m
            W 8 0m2d4m6d8m
            X 6 0m6d 6m0d
            Y 6 0m3h6m 3h3d
            Z 6 0m6m0d6d
            [ 2 2n0n0b2b
            \\ 4 0m4c
            ] 2 0n2n2b0b
            ^ 4 0k2m4k
            _ 5 0c5c
            ` 1 0m1k
            a 5 ~0d5d5j0j0d 5j5d
            b 5 0m0d ~0d5d5j0j0d
            c 5 ~5i5j0j0d5d5e
            d 5 5m5d ~0d5d5j0j0d
            e 5 0g5g ~5g5j0j0d5d5e
            f 3 ~3m1m1k 1k1d 0j3j
            g 5 ~0d5d5j0j0d 5j5d ~5d5a0a0b
            h 5 0m0d ~0g0j5j5g 5g5d
            i 0 0j0d 0m0m
            j 2 2j2c ~2c2a0a 2m2m
            k 4 0m0d 4j0f 2h4d
            l 0 0m0d
            m 8 0j0d ~0g0j4j4g 4g4d ~4g4j8j8g 8g8d
            n 5 0j0d ~0g0j5j5g 5g5d
            o 5 ~0d5d5j0j0d
            p 5 0j0a ~0d5d5j0j0d
            q 5 5j5a ~0d5d5j0j0d
            r 3 0j0d ~0g0j3j
            s 4 ~4i4j0j0g4g4d0d0e
            t 3 1l1f ~1f1d3d 0j3j
            u 5 0j0g ~0g0d5d5g 5j5d
            v 4 0j2d4j
            w 8 0j2d4j6d8j
            x 4 0j4d 4j0d
            y 4 0j2d 4j2d1a0a
            z 4 0j4j0d4d
            { 3 ~3n1n1h0h 0h0f ~0f1f1b3b
            | 0 0n0b
            } 3 ~0n2n2h3h 3h3f ~3f2f2b0b
            ~ 5 ~0g0i2i3f5f5h
            … 6 0d0d 3d3d 6d6d
            """;

    private static final Map<Integer, Glyph> ALL = read();

    private Glyphs() {}

    /** A character's strokes; none for a space, and null for what is not in the table. */
    static Map<Integer, Glyph> all() {
        return ALL;
    }

    private static Map<Integer, Glyph> read() {
        Map<Integer, Glyph> all = new HashMap<>();
        all.put((int) ' ', new Glyph(2, ""));
        TABLE.lines().forEach(line -> {
            int space = line.indexOf(' ', 2);
            all.put(line.codePointAt(0), new Glyph(line.charAt(2) - '0', line.substring(space + 1)));
        });
        return Map.copyOf(all);
    }

    /** How wide a character is, and its strokes. */
    record Glyph(int width, String strokes) {}
}
