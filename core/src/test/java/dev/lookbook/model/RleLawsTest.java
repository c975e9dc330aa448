package dev.lookbook.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is computed on runs is what anybody would count on the pixels. */
class RleLawsTest {

    @Property(tries = 500)
    void whatWasEncodedIsDecodedTheSame(@ForAll("masks") Mask mask) {
        Rle encoded = Rle.encode(mask);

        assertThat(encoded.decode()).isEqualTo(mask);
        assertThat(Rle.encode(encoded.decode())).isEqualTo(encoded);
        assertThat(Rle.ofCompressed(mask.height(), mask.width(), encoded.compressed()))
                .isEqualTo(encoded.toCompressed())
                .returns(encoded, Rle::toUncompressed);
    }

    @Property(tries = 500)
    void runsOfNoPixelsDoNoHarm(@ForAll("writtenMasks") Rle mask) {
        Rle plain = Rle.encode(mask.decode());

        assertThat(mask.area()).isEqualTo(plain.area());
        assertThat(mask.bounds()).isEqualTo(plain.bounds());
        assertThat(mask.union(plain)).isEqualTo(plain);
        assertThat(mask.intersection(plain)).isEqualTo(plain);
        assertThat(mask.toPolygons()).isEqualTo(plain.toPolygons());
        assertThat(Rle.union(List.of(mask))).isEqualTo(plain);
        assertThat(Rle.ofCompressed(mask.height(), mask.width(), mask.compressed())
                        .runs())
                .isEqualTo(mask.runs());
    }

    @Property(tries = 500)
    void areaAndBoundsAreThoseOfThePixels(@ForAll("writtenMasks") Rle mask) {
        Mask pixels = mask.decode();
        List<Integer> columns = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (int x = 0; x < pixels.width(); x++) {
            for (int y = 0; y < pixels.height(); y++) {
                if (pixels.contains(x, y)) {
                    columns.add(x);
                    rows.add(y);
                }
            }
        }
        rows.sort(null);

        assertThat(mask.area()).isEqualTo(rows.size());
        if (rows.isEmpty()) {
            assertThat(mask.bounds().numbers()).isEqualTo(Decimals.ofIntegers(0, 0, 0, 0));
        } else {
            int last = rows.size() - 1;
            assertThat(mask.bounds().numbers())
                    .isEqualTo(Decimals.ofIntegers(
                            columns.get(0),
                            rows.get(0),
                            columns.get(last) - columns.get(0) + 1,
                            rows.get(last) - rows.get(0) + 1));
        }
    }

    @Property(tries = 500)
    void masksArePutTogetherPixelByPixel(@ForAll("someOfOneSize") List<Rle> masks, @ForAll boolean crowd) {
        Rle a = masks.get(0);
        Rle b = masks.get(1);
        Mask first = a.decode();
        Mask second = b.decode();
        Mask both = Mask.of(a.height(), a.width(), (x, y) -> first.contains(x, y) && second.contains(x, y));
        Mask any = Mask.of(a.height(), a.width(), (x, y) -> first.contains(x, y) || second.contains(x, y));
        List<Mask> all = masks.stream().map(Rle::decode).toList();

        assertThat(a.intersection(b)).isEqualTo(Rle.encode(both));
        assertThat(a.union(b)).isEqualTo(Rle.encode(any));
        assertThat(Rle.union(masks).decode())
                .isEqualTo(Mask.of(
                        a.height(), a.width(), (x, y) -> all.stream().anyMatch(mask -> mask.contains(x, y))));
        int divisor = Masks.area(crowd ? first : any);
        assertThat(a.iou(b, crowd)).isEqualTo(divisor == 0 ? 0 : Masks.area(both) / (double) divisor);
    }

    @Property(tries = 1000)
    void anyTextIsAMaskOrRefused(@ForAll("texts") String text) {
        try {
            Rle mask = Rle.ofCompressed(7, 9, text);

            assertThat(mask.compressed()).isSameAs(text);
            assertThat(Rle.of(7, 9, mask.runs())).isEqualTo(mask.toUncompressed());
            assertThat(Rle.ofCompressed(7, 9, mask.toUncompressed().compressed())
                            .runs())
                    .isEqualTo(mask.runs());
            assertThat(mask.area()).isEqualTo(Masks.area(mask.decode()));
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("expected ").hasMessageContaining(" but found ");
        }
    }

    @Property(tries = 500)
    void anyRunsAreAMaskOrRefused(@ForAll long height, @ForAll long width, @ForAll long[] runs) {
        try {
            assertThat(Rle.of(height % 9, width % 9, runs).runs()).isEqualTo(runs);
            assertThat(Rle.of(height, width, runs).runs()).isEqualTo(runs);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("expected ").hasMessageContaining(" but found ");
        }
    }

    @Provide
    Arbitrary<Mask> masks() {
        return Masks.any();
    }

    @Provide
    Arbitrary<Rle> writtenMasks() {
        return Masks.any().flatMap(Masks::written);
    }

    @Provide
    Arbitrary<List<Rle>> someOfOneSize() {
        Arbitrary<Integer> sides = Arbitraries.integers().between(0, 12);
        return Combinators.combine(sides, sides)
                .flatAs((height, width) -> Masks.ofSize(height, width)
                        .flatMap(Masks::written)
                        .list()
                        .ofMinSize(2)
                        .ofMaxSize(6));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('0', 'o').ofMaxLength(20),
                Arbitraries.strings().withChars("0123456789Om").ofMaxLength(8),
                Arbitraries.strings().ofMaxLength(5));
    }
}
