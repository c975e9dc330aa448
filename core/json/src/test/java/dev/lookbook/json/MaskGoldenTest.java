package dev.lookbook.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Mask;
import dev.lookbook.model.Rle;
import dev.lookbook.model.Segmentation;
import dev.lookbook.model.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Masks come out as pycocotools 2.0.11 has them: its answers to many questions, and to every annotation of real files. */
class MaskGoldenTest {
    private static Path coco = Path.of("");

    @BeforeAll
    static void findTheData() {
        String data = System.getProperty("lookbook.data", "");
        assumeTrue(!data.isEmpty(), "no golden masks: set -Dlookbook.data=FOLDER to run this");
        coco = Path.of(data, "coco");
    }

    @Test
    void polygonsCoverTheSamePixels() throws IOException {
        for (Attributes line : lines("poly_to_rle.jsonl", 1854)) {
            Rle mask = new Segmentation.Polygons(List.of(numbers(line, "poly")))
                    .toRle(number(line, "h"), number(line, "w"));

            assertThat(mask.compressed()).as(line::toString).isEqualTo(text(line, "counts"));
            assertThat(mask.runs()).containsExactly(longs(line, "runs"));
            assertThat(mask.area()).isEqualTo(decimal(line, "area"));
            assertThat(mask.bounds().numbers()).isEqualTo(numbers(line, "bbox"));
        }
    }

    @Test
    void masksHaveTheSameRunsTextAreaAndBox() throws IOException {
        for (Attributes line : lines("mask_rle.jsonl", 420)) {
            List<String> rows =
                    list(line, "rows").stream().map(MaskGoldenTest::text).toList();
            Mask pixels = Mask.of(
                    number(line, "h"), number(line, "w"), (x, y) -> rows.get(y).charAt(x) == '1');
            Rle mask = Rle.encode(pixels);

            assertThat(mask.runs()).as(line::toString).containsExactly(longs(line, "runs"));
            assertThat(mask.compressed()).isEqualTo(text(line, "counts"));
            assertThat(mask.area()).isEqualTo(decimal(line, "area"));
            assertThat(mask.bounds().numbers()).isEqualTo(numbers(line, "bbox"));
            assertThat(Rle.ofCompressed(mask.height(), mask.width(), mask.compressed())
                            .decode())
                    .isEqualTo(pixels);
            assertThat(mask.toPolygons().toRle(mask.height(), mask.width())).isEqualTo(mask);
        }
    }

    @Test
    void longRunsHaveTheSameText() throws IOException {
        for (Attributes line : lines("rle_string_big_runs.jsonl", 280)) {
            long[] runs = longs(line, "runs");
            Rle mask = Rle.of(Integer.MAX_VALUE, 1, runs);

            assertThat(mask.compressed()).isEqualTo(text(line, "counts"));
            assertThat(Rle.ofCompressed(Integer.MAX_VALUE, 1, text(line, "counts"))
                            .runs())
                    .containsExactly(runs);
        }
    }

    @Test
    void masksAndBoxesOverlapAsMuch() throws IOException {
        for (Attributes line : lines("iou.jsonl", 210)) {
            List<Rle> detections = masks(line, "dt");
            List<Rle> truths = masks(line, "gt");
            List<BoundingBox> detectionBoxes = boxes(line, "dt_boxes");
            List<BoundingBox> truthBoxes = boxes(line, "gt_boxes");
            List<Boolean> crowds = list(line, "iscrowd").stream()
                    .map(crowd -> number(crowd) != 0)
                    .toList();

            for (int d = 0; d < detections.size(); d++) {
                Rle detection = detections.get(d);
                BoundingBox box = detectionBoxes.get(d);
                double[] masks = doubles(list(line, "mask_iou").get(d));
                double[] boxes = doubles(list(line, "box_iou").get(d));
                for (int g = 0; g < truths.size(); g++) {
                    assertThat(detection.iou(truths.get(g), crowds.get(g))).isEqualTo(masks[g]);
                    assertThat(box.iou(truthBoxes.get(g), crowds.get(g))).isEqualTo(boxes[g]);
                }
            }
            assertThat(Rle.union(detections).compressed()).isEqualTo(text(line, "dt_union"));
            assertThat(detections.stream()
                            .reduce(Rle::intersection)
                            .orElseThrow()
                            .compressed())
                    .isEqualTo(text(line, "dt_intersection"));
        }
    }

    @Test
    void realAnnotationsHaveTheSameMasks() throws IOException {
        Path real = coco.resolve("real/MiXaiLL76+faster_coco_eval/tests/dataset/cocoapi/instances_val2014_100.json");
        compare(annotations(real), lines("real_val2014_100_ann_to_rle.jsonl", 839));
    }

    @Test
    void realGarmentsHaveTheSameMasks() throws IOException {
        Path real = coco.resolveSibling("deepfashion2/coco/mmpose-two-items.json");
        compare(annotations(real), lines("real_deepfashion2_ann_to_rle.jsonl", 2));
    }

    private static void compare(Map<Long, Attributes> annotations, List<Attributes> lines) {
        for (Attributes line : lines) {
            Attributes annotation = Objects.requireNonNull(annotations.get(number(line, "id")));
            long[] size = longs(line, "size");
            Value written = annotation.get("segmentation").orElseThrow();
            Segmentation segmentation = written instanceof Attributes rle
                    ? Rle.of(size[0], size[1], longs(rle, "counts"))
                    : new Segmentation.Polygons(list(annotation, "segmentation").stream()
                            .map(MaskGoldenTest::numbers)
                            .toList());
            Rle mask = segmentation.toRle(size[0], size[1]);

            assertThat(mask.compressed()).as(line::toString).isEqualTo(text(line, "counts"));
            assertThat(mask.area()).isEqualTo(decimal(line, "rle_area"));
            assertThat(mask.bounds().numbers()).isEqualTo(numbers(line, "rle_bbox"));
            assertThat(mask.toPolygons().toRle(size[0], size[1])).isEqualTo(mask.toUncompressed());
        }
    }

    /** What the authors wrote is not the masks' area and box but the polygons'; crowds have other rules. */
    @Test
    void realPolygonsHaveTheAreaAndTheBoxThatTheirAuthorsWrote() throws IOException {
        Path real = coco.resolve("real/MiXaiLL76+faster_coco_eval/tests/dataset/cocoapi/instances_val2014_100.json");
        int compared = 0;
        for (Attributes annotation : annotations(real).values()) {
            if (annotation.get("segmentation").orElseThrow() instanceof Attributes) {
                continue;
            }
            Segmentation polygons = new Segmentation.Polygons(list(annotation, "segmentation").stream()
                    .map(MaskGoldenTest::numbers)
                    .toList());
            double area = decimal(annotation, "area");
            double[] box = numbers(annotation, "bbox").toDoubles();

            assertThat(polygons.area()).isCloseTo(area, within(1e-3));
            assertThat(polygons.bounds().toXywh().numbers().toDoubles()).containsExactly(box, within(0.011));
            compared++;
        }
        assertThat(compared).isEqualTo(830);
    }

    private static List<Attributes> lines(String name, int count) throws IOException {
        List<Attributes> lines;
        try (Stream<String> text = Files.lines(coco.resolve("golden").resolve(name))) {
            lines = text.map(line -> read(line.getBytes(StandardCharsets.UTF_8), name))
                    .toList();
        }
        assertThat(lines).hasSize(count);
        return lines;
    }

    private static Map<Long, Attributes> annotations(Path file) throws IOException {
        return list(read(Files.readAllBytes(file), file.toString()), "annotations").stream()
                .map(Attributes.class::cast)
                .collect(Collectors.toMap(annotation -> number(annotation, "id"), Function.identity()));
    }

    private static Attributes read(byte[] json, String name) {
        try (JsonSource source = JsonSource.of(json, Location.of(name), ReadLimits.defaults())) {
            return source.attributes();
        }
    }

    private static List<Rle> masks(Attributes line, String name) {
        return list(line, name).stream()
                .map(counts -> Rle.ofCompressed(number(line, "h"), number(line, "w"), text(counts)))
                .toList();
    }

    private static List<BoundingBox> boxes(Attributes line, String name) {
        return list(line, name).stream()
                .<BoundingBox>map(box -> new BoundingBox.Xywh(numbers(box)))
                .toList();
    }

    private static List<Value> list(Attributes line, String name) {
        return ((Value.Sequence) line.get(name).orElseThrow()).values();
    }

    private static String text(Attributes line, String name) {
        return text(line.get(name).orElseThrow());
    }

    private static String text(Value value) {
        return ((Value.Text) value).text();
    }

    private static long number(Attributes line, String name) {
        return number(line.get(name).orElseThrow());
    }

    private static long number(Value value) {
        return ((Decimal) value).longValueExact();
    }

    private static double decimal(Attributes line, String name) {
        return ((Decimal) line.get(name).orElseThrow()).doubleValue();
    }

    private static Decimals numbers(Attributes line, String name) {
        return numbers(line.get(name).orElseThrow());
    }

    private static Decimals numbers(Value array) {
        return Decimals.copyOf(((Value.Sequence) array)
                .values().stream().map(Decimal.class::cast).toList());
    }

    private static double[] doubles(Value array) {
        return numbers(array).toDoubles();
    }

    private static long[] longs(Attributes line, String name) {
        return list(line, name).stream().mapToLong(MaskGoldenTest::number).toArray();
    }
}
