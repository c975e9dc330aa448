package dev.lookbook.model;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generated masks. */
final class Masks {
    private Masks() {}

    /** Pixels of a size, from none to all. */
    static Arbitrary<Mask> ofSize(int height, int width) {
        return Arbitraries.of(0.02, 0.2, 0.5, 0.8, 0.98)
                .flatMap(share -> Arbitraries.randomValue(random -> {
                    boolean[] in = new boolean[height * width];
                    IntStream.range(0, in.length).forEach(i -> in[i] = random.nextDouble() < share);
                    return Mask.of(height, width, (x, y) -> in[x * height + y]);
                }));
    }

    /** Pixels of any small size. */
    static Arbitrary<Mask> any() {
        Arbitrary<Integer> sides = Arbitraries.integers().between(0, 14);
        return Combinators.combine(sides, sides).flatAs(Masks::ofSize);
    }

    /** A mask's runs with runs of no pixels in between, and without those that end it if they are not in. */
    static Arbitrary<Rle> written(Mask mask) {
        long[] runs = Rle.encode(mask).runs();
        return Arbitraries.integers()
                .between(0, 3)
                .list()
                .ofSize(runs.length)
                .map(extra -> Rle.of(
                        mask.height(),
                        mask.width(),
                        IntStream.range(0, runs.length)
                                .boxed()
                                .flatMapToLong(i -> split(runs[i], extra.get(i)))
                                .toArray()));
    }

    /** A run in several: 5 can be 2, 0, 3. */
    private static LongStream split(long run, int kind) {
        return switch (kind) {
            case 1 -> LongStream.of(run, 0, 0);
            case 2 -> LongStream.of(run / 2, 0, run - run / 2);
            default -> LongStream.of(run);
        };
    }

    static int area(Mask mask) {
        int area = 0;
        for (int y = 0; y < mask.height(); y++) {
            for (boolean in : mask.row(y)) {
                area += in ? 1 : 0;
            }
        }
        return area;
    }
}
