package dev.lookbook.coco;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every member of every kind of COCO file: what reads it, and that it is written again. The page is made of these rows. */
class CocoCoverageTest {
    private static final Path PAGE = Path.of("../docs/coco-coverage.md");

    @TempDir
    Path folder;

    /**
     * A member.
     *
     * @param kinds the kinds of file that have it
     * @param where the section whose records have it; {@code segment} for what is in {@code segments_info}
     * @param json a value that it can have
     * @param readAs the accessor that has it
     * @param accessor empty for what is kept among the extras
     */
    record Row(
            String kinds,
            String where,
            String name,
            String json,
            String readAs,
            Optional<Function<CocoFile, Optional<?>>> accessor) {
        @Override
        public String toString() {
            return where + "[]." + name + " of " + kinds;
        }

        String line() {
            return "| " + kinds + " | `" + (where.isEmpty() ? "" : where + "[].") + name + "` | " + readAs + " | "
                    + (accessor.isPresent() ? "yes" : "no") + " | yes | yes |";
        }
    }

    /** The first of everything in a file. */
    record CocoFile(
            CocoHeader header, List<CocoImage> images, List<CocoAnnotation> annotations, List<Category> categories) {
        Optional<CocoSegment> segment() {
            return annotations.get(0).segments().map(segments -> segments.get(0));
        }
    }

    private static Row section(String kinds, String name, String json) {
        return new Row(
                kinds,
                "",
                name,
                json,
                "`CocoHeader.sections()`",
                Optional.of(file -> file.header().sections().get(name)));
    }

    private static Row image(
            String kinds, String name, String json, String field, Function<CocoImage, Optional<?>> get) {
        return new Row(
                kinds,
                "images",
                name,
                json,
                "`CocoImage." + field + "()`",
                Optional.of(file -> get.apply(file.images().get(0))));
    }

    private static Row annotation(
            String kinds, String name, String json, String field, Function<CocoAnnotation, Optional<?>> get) {
        return new Row(
                kinds,
                "annotations",
                name,
                json,
                "`CocoAnnotation." + field + "()`",
                Optional.of(file -> get.apply(file.annotations().get(0))));
    }

    private static Row segment(String name, String json, String field, Function<CocoSegment, Optional<?>> get) {
        return new Row(
                "panoptic",
                "segment",
                name,
                json,
                "`CocoSegment." + field + "()`",
                Optional.of(file -> file.segment().flatMap(get::apply)));
    }

    private static Row category(
            String kinds, String name, String json, String field, Function<Category, Optional<?>> get) {
        return new Row(
                kinds,
                "categories",
                name,
                json,
                "`Category." + field + "()`",
                Optional.of(file -> get.apply(file.categories().get(0))));
    }

    private static Row extra(String kinds, String where, String name, String json) {
        return new Row(kinds, where, name, json, "`extras()`", Optional.empty());
    }

    static Stream<Row> rows() {
        String box = "[1.5, 2, 3.0, 4]";
        return Stream.of(
                section("all but results", "info", "{\"year\": 2020}"),
                section("all but results", "licenses", "[{\"id\": 1, \"name\": \"CC\", \"url\": \"x\"}]"),
                section("Fashionpedia", "attributes", "[{\"id\": 0, \"name\": \"fit\", \"level\": 1}]"),
                section("any", "any other section", "{\"x\": [1.0]}"),
                image("all but results", "id", "5", "id", CocoImage::id),
                image("all but results", "file_name", "\"a.jpg\"", "fileName", image -> Optional.of(image.fileName())),
                image("all but results", "width", "640", "width", CocoImage::width),
                image("all but results", "height", "-1", "height", CocoImage::height),
                image("all but results", "date_captured", "\"2013\"", "dateCaptured", CocoImage::dateCaptured),
                extra("all but results", "images", "license", "3"),
                extra("all but results", "images", "flickr_url", "\"f\""),
                extra("all but results", "images", "coco_url", "\"c\""),
                extra("LVIS", "images", "neg_category_ids", "[1, 2]"),
                extra("LVIS", "images", "not_exhaustive_category_ids", "[]"),
                extra("any", "images", "any other member", "{\"a\": null}"),
                annotation("instances, keypoints, stuff, captions", "id", "900000012345", "id", CocoAnnotation::id),
                annotation("all", "image_id", "5", "imageId", CocoAnnotation::imageId),
                annotation("all but captions, panoptic", "category_id", "1", "categoryId", CocoAnnotation::categoryId),
                annotation("instances, keypoints, stuff, results", "bbox", box, "bbox", CocoAnnotation::bbox),
                annotation("instances, keypoints, stuff", "area", "7.50", "area", CocoAnnotation::area),
                annotation("instances, keypoints, stuff", "iscrowd", "0", "iscrowd", CocoAnnotation::iscrowd),
                annotation(
                        "instances, keypoints",
                        "segmentation",
                        "[[1, 2, 3.0, 4, 5, 6]]",
                        "segmentation",
                        CocoAnnotation::segmentation),
                annotation(
                        "crowds",
                        "segmentation",
                        "{\"counts\": [2, 3, 1], \"size\": [2, 3]}",
                        "segmentation",
                        CocoAnnotation::segmentation),
                annotation(
                        "stuff, results",
                        "segmentation",
                        "{\"size\": [9, 23], \"counts\": \"0h01\\\\O0W10TO070<1PO01O00[1\"}",
                        "segmentation",
                        CocoAnnotation::segmentation),
                annotation("keypoints, results", "keypoints", "[1, 2, 2]", "keypoints", CocoAnnotation::keypoints),
                annotation("keypoints", "num_keypoints", "1", "numKeypoints", CocoAnnotation::numKeypoints),
                annotation("captions, results", "caption", "\"a vest\"", "caption", CocoAnnotation::caption),
                annotation("results", "score", "0.250", "score", CocoAnnotation::score),
                annotation("panoptic, results", "file_name", "\"5.png\"", "fileName", CocoAnnotation::fileName),
                annotation("panoptic, results", "segments_info", "[{\"id\": 1}]", "segments", CocoAnnotation::segments),
                segment("id", "16777215", "id", CocoSegment::id),
                segment("category_id", "200", "categoryId", CocoSegment::categoryId),
                segment("area", "12", "area", CocoSegment::area),
                segment("bbox", "[1, 2, 3, 4]", "bbox", CocoSegment::bbox),
                segment("iscrowd", "0", "iscrowd", CocoSegment::iscrowd),
                extra("panoptic", "segment", "any other member", "1.0"),
                annotation("Fashionpedia", "attribute_ids", "[0, 5]", "attributeIds", CocoAnnotation::attributeIds),
                annotation("DeepFashion2", "style", "2", "style", CocoAnnotation::style),
                annotation("DeepFashion2", "pair_id", "17", "pairId", CocoAnnotation::pairId),
                extra("DensePose", "annotations", "dp_masks", "[]"),
                extra("CVAT and others", "annotations", "attributes", "{\"occluded\": false}"),
                extra("any", "annotations", "any other member", "[1, {\"b\": 2.0}]"),
                category("all but captions, results", "id", "0", "id", category -> Optional.of(category.id())),
                category(
                        "all but captions, results",
                        "name",
                        "\"vest\"",
                        "name",
                        category -> Optional.of(category.name()).filter(name -> !name.isEmpty())),
                category(
                        "all but captions, results",
                        "supercategory",
                        "\"clothes\"",
                        "supercategory",
                        Category::supercategory),
                category(
                        "keypoints",
                        "keypoints",
                        "[\"collar\"]",
                        "landmarkNames",
                        category -> category.landmarkNames().stream().findFirst()),
                category(
                        "keypoints",
                        "skeleton",
                        "[[1, 2]]",
                        "skeleton",
                        category -> category.skeleton().stream().findFirst()),
                extra("panoptic", "categories", "isthing", "1"),
                extra("panoptic", "categories", "color", "[1, 2, 3]"),
                extra("LVIS", "categories", "frequency", "\"r\""),
                extra("LVIS", "categories", "synset", "\"vest.n.01\""),
                extra("LVIS", "categories", "synonyms", "[\"vest\"]"),
                extra("LVIS", "categories", "def", "\"a garment\""),
                extra("LVIS", "categories", "image_count", "3"),
                extra("LVIS", "categories", "instance_count", "4"),
                extra("Fashionpedia", "categories", "level", "2"),
                extra("Fashionpedia", "categories", "taxonomy_id", "\"obj2\""),
                extra("any", "categories", "any other member", "null"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void memberIsReadAndWrittenAgain(Row row) throws IOException {
        String json = json(row);
        Path file = Coco.file(folder, json);
        try (CocoReader reader = CocoReader.open(file)) {
            CocoFile read = new CocoFile(
                    reader.header(),
                    reader.images().toList(),
                    reader.annotations().toList(),
                    reader.categories().asList());
            if (row.accessor().isPresent()) {
                assertThat(row.accessor().get().apply(read)).isPresent();
                assertThat(extras(row, read).get(row.name())).isEmpty();
            } else {
                assertThat(extras(row, read).get(row.name())).isPresent();
            }
        }
        Path copy = folder.resolve("copy.json");
        Coco.copy(file, copy);
        assertThat(copy).hasContent(json);
    }

    private static String json(Row row) {
        String member = "\"" + row.name() + "\": " + row.json();
        String images = row.where().equals("images") ? member : "\"file_name\": \"a.jpg\"";
        String annotations = switch (row.where()) {
            case "annotations" -> member;
            case "segment" -> "\"segments_info\": [{" + member + "}]";
            default -> "\"id\": 1";
        };
        String categories = row.where().equals("categories") && !row.name().equals("id")
                ? "\"id\": 1, " + member
                : row.where().equals("categories") ? member : "\"id\": 1, \"name\": \"x\"";
        return "{" + (row.where().isEmpty() ? member + ", " : "") + "\"images\": [{" + images
                + "}], \"annotations\": [{" + annotations + "}], \"categories\": [{" + categories + "}]}";
    }

    private static Attributes extras(Row row, CocoFile file) {
        return switch (row.where()) {
            case "images" -> file.images().get(0).extras();
            case "annotations" -> file.annotations().get(0).extras();
            case "segment" -> file.segment().orElseThrow().extras();
            case "categories" -> file.categories().get(0).extras();
            default -> Attributes.of();
        };
    }

    @Test
    void pageIsMadeOfTheRows() throws IOException {
        String page = "# COCO, member by member\n\n"
                + "Every member of every kind of COCO file, and what becomes of it. \"Typed\" is a field of its own in Java; everything"
                + " else is kept exactly\nas it was written, among the `extras()` of its record. A member whose value is not of"
                + " its usual type, such as an id that is a string,\nis kept there too. Tests read and write every row of"
                + " this table, which is made of them.\n\n"
                + "| kinds | member | read as | typed | kept | written |\n|---|---|---|---|---|---|\n"
                + rows().map(Row::line).reduce("", (lines, line) -> lines + line + "\n");
        assertThat(Files.readString(PAGE)).as("the page has to be:\n%s", page).isEqualTo(page);
    }
}
