package dev.lookbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.ImageSize;
import dev.lookbook.render.Mark.Plate;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

/** Labels lie in the picture, beside each other where there is room, and can be read. */
class PlateLayoutTest {

    private static Extent around(double x, double y, double width, double height) {
        Extent extent = new Extent();
        extent.add(x, y);
        extent.add(x + width, y + height);
        return extent;
    }

    private static List<Plate> place(Frame frame, String label, List<Extent> extents) {
        PlateLayout layout = new PlateLayout(frame);
        List<Plate> plates = new ArrayList<>();
        extents.forEach(extent -> layout.place(label, Color.BLUE, extent).ifPresent(plates::add));
        return plates;
    }

    private static Frame frame(int width, int height) {
        return Frame.of(new ImageSize(width, height), 1);
    }

    private static void assertApart(List<Plate> plates, Frame frame) {
        for (int i = 0; i < plates.size(); i++) {
            Plate plate = plates.get(i);
            assertThat(plate.x()).isNotNegative();
            assertThat(plate.y()).isNotNegative();
            assertThat(plate.x() + plate.width()).isLessThanOrEqualTo(frame.width());
            assertThat(plate.y() + plate.height()).isLessThanOrEqualTo(frame.height());
            assertThat(plates.subList(0, i)).noneMatch(plate::overlaps);
        }
    }

    @Test
    void aLabelStandsOnItsItem() {
        Plate plate =
                place(frame(400, 300), "vest", List.of(around(50, 100, 80, 60))).get(0);
        assertThat(plate.x()).isBetween(46.0, 50.0);
        assertThat(plate.y() + plate.height()).isBetween(96.0, 100.0);
    }

    @Test
    void atTheTopOfThePictureItStandsInItsItem() {
        Plate plate =
                place(frame(400, 300), "vest", List.of(around(50, 2, 80, 60))).get(0);
        assertThat(plate.y()).isBetween(2.0, 8.0);
    }

    @Property(tries = 40)
    void twentyLabelsOfTheSameGarmentLieBesideEachOther(
            @ForAll @Size(20) List<@DoubleRange(min = -100, max = 500) Double> places) {
        Frame frame = frame(400, 300);
        List<Extent> extents =
                places.stream().map(x -> around(x, 600 - x, 30, 40)).toList();
        List<Plate> plates = place(frame, "vest 0.93", extents);
        assertThat(plates).hasSize(20);
        assertApart(plates, frame);
    }

    @Test
    void withoutRoomTheyLieOnEachOther() {
        Frame frame = frame(80, 40);
        List<Plate> plates = place(
                frame,
                "vest 0.93",
                List.of(around(1, 1, 70, 30), around(1, 1, 70, 30), around(1, 1, 70, 30), around(1, 1, 70, 30)));
        assertThat(plates).hasSize(4);
    }

    @Test
    void aLabelThatIsTooLongIsShortenedAndOneThatIsTooHighLeftOut() {
        PlateLayout narrow = new PlateLayout(frame(60, 40));
        Optional<Plate> plate = narrow.place("long sleeve outwear", Color.BLUE, around(1, 1, 10, 10));
        assertThat(plate.orElseThrow().text()).endsWith("…").startsWith("lon");
        assertThat(plate.orElseThrow().width()).isLessThanOrEqualTo(60);
        assertThat(new PlateLayout(frame(60, 5)).place("vest", Color.BLUE, around(1, 1, 10, 4)))
                .isEmpty();
    }

    @Property(tries = 100)
    @Domain(Scenes.class)
    void platesOfAnyImageLieInItAndLettersOnThem(@ForAll AnnotatedImage image) {
        Drawing drawing = PictureTypes.RENDERER.withScale(4).draw(image);
        List<Plate> plates = drawing.parts().get(0).scene().layers().stream()
                .flatMap(layer -> layer.marks().stream())
                .filter(Plate.class::isInstance)
                .map(Plate.class::cast)
                .toList();
        Assume.that(!plates.isEmpty());
        assertApart(plates, frame(drawing.width(), drawing.height()));
        for (Plate plate : plates) {
            assertThat(Colors.contrast(plate.color(), plate.textColor())).isGreaterThan(4.5);
            assertThat(plate.textX()).isGreaterThan(plate.x());
            assertThat(plate.baseline()).isLessThan(plate.y() + plate.height());
        }
    }
}
