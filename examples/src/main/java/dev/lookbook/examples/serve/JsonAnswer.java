package dev.lookbook.examples.serve;

import dev.lookbook.convert.Issue;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Item;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Rle;
import dev.lookbook.model.Segmentation;
import dev.lookbook.model.Visibility;
import dev.lookbook.render.Palette;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** What was seen in a picture, as JSON: numbers in pixels, each as it came. */
final class JsonAnswer {
    private static final int RGB = 0xffffff;

    private final GarmentModel model;
    private final Palette palette;

    JsonAnswer(GarmentModel model, Palette palette) {
        this.model = model;
        this.palette = palette;
    }

    Reply of(PostedPicture picture, AnnotatedImage seen, List<Issue> issues) {
        return Reply.json(json -> {
            json.writeStringProperty("model", model.title());
            json.writeBooleanProperty("standIn", model.isStandIn());
            json.writeStringProperty("sha256", picture.sha256());
            json.writeNumberProperty("width", picture.size().width());
            json.writeNumberProperty("height", picture.size().height());
            json.writeArrayPropertyStart("detections");
            seen.items().forEach(item -> item(json, item));
            json.writeEndArray();
            json.writeArrayPropertyStart("issues");
            issues.forEach(issue -> {
                json.writeStartObject();
                json.writeStringProperty("code", issue.code());
                json.writeStringProperty("message", issue.message());
                json.writeEndObject();
            });
            json.writeEndArray();
        });
    }

    private void item(JsonGenerator json, Item item) {
        Category category = item.category();
        json.writeStartObject();
        json.writeStringProperty("category", category.name());
        json.writeNumberProperty("categoryId", category.id());
        item.confidence().ifPresent(confidence -> {
            json.writeName("confidence");
            json.writeNumber(confidence.text());
        });
        json.writeStringProperty(
                "color", String.format("#%06x", palette.colorOf(category).getRGB() & RGB));
        item.boundingBox().map(BoundingBox::toXyxy).ifPresent(box -> {
            json.writeName("box");
            numbers(json, box.numbers());
        });
        item.segmentation().ifPresent(segmentation -> {
            json.writeArrayPropertyStart("polygons");
            polygons(segmentation).rings().forEach(ring -> numbers(json, ring));
            json.writeEndArray();
        });
        item.landmarks().ifPresent(landmarks -> landmarks(json, landmarks, category.landmarkNames()));
        json.writeEndObject();
    }

    private static Segmentation.Polygons polygons(Segmentation segmentation) {
        return segmentation instanceof Rle mask ? mask.toPolygons() : (Segmentation.Polygons) segmentation;
    }

    private static void numbers(JsonGenerator json, Decimals numbers) {
        json.writeStartArray();
        for (int i = 0; i < numbers.size(); i++) {
            json.writeNumber(numbers.text(i));
        }
        json.writeEndArray();
    }

    /** Those that are somewhere. */
    private static void landmarks(JsonGenerator json, Landmarks landmarks, List<String> names) {
        json.writeArrayPropertyStart("landmarks");
        for (int i = 0; i < landmarks.size(); i++) {
            if (!landmarks.isLabelled(i)) {
                continue;
            }
            json.writeStartObject();
            json.writeNumberProperty("number", i + 1);
            if (names.size() == landmarks.size()) {
                json.writeStringProperty("name", names.get(i));
            }
            json.writeName("x");
            json.writeNumber(landmarks.xyv().text(3 * i));
            json.writeName("y");
            json.writeNumber(landmarks.xyv().text(3 * i + 1));
            json.writeBooleanProperty(
                    "visible",
                    landmarks.visibility(i).filter(Visibility.VISIBLE::equals).isPresent());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
