package dev.lookbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Cutting a ring changes nothing inside of where it is cut. */
class RingTest {

    private static Path2D path(Ring ring) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        ring.appendTo(path);
        return path;
    }

    @Property(tries = 300)
    void insideNothingChangesAndOutsideNothingIsLeft(
            @ForAll @Size(6) List<@DoubleRange(min = -300, max = 300) Double> points,
            @ForAll @DoubleRange(min = 0.5, max = 99.5) double x,
            @ForAll @DoubleRange(min = 0.5, max = 99.5) double y) {
        Ring ring = Ring.of(points.stream().mapToDouble(point -> point).toArray());
        Ring cut = ring.clipped(0, 0, 100, 100);
        for (int i = 0; i < cut.points(); i++) {
            assertThat(cut.x(i)).isBetween(-1e-6, 100 + 1e-6);
            assertThat(cut.y(i)).isBetween(-1e-6, 100 + 1e-6);
        }
        // On a line itself, a billionth decides.
        boolean nearALine = path(ring).intersects(x - 0.01, y - 0.01, 0.02, 0.02)
                && !path(ring).contains(x - 0.01, y - 0.01, 0.02, 0.02);
        if (!nearALine) {
            assertThat(path(cut).contains(x, y)).isEqualTo(path(ring).contains(x, y));
        }
    }

    @Test
    void whatLiesInsideStaysAsItIs() {
        Ring ring = Ring.of(1, 2, 3, 4, 5, 0).clipped(0, 0, 10, 10);
        assertThat(ring.points()).isEqualTo(3);
        assertThat(ring.x(2)).isEqualTo(5);
    }

    @Test
    void coordinatesWithoutMeasureComeNear() {
        Ring ring = Ring.of(-1e308, 5, 1e308, 5, 0, 1e300).scaled(2, 2).clipped(0, 0, 10, 10);
        assertThat(ring.points()).isGreaterThan(2);
        for (int i = 0; i < ring.points(); i++) {
            assertThat(ring.x(i)).isBetween(-1e-6, 10 + 1e-6);
            assertThat(ring.y(i)).isBetween(-1e-6, 10 + 1e-6);
        }
    }
}
