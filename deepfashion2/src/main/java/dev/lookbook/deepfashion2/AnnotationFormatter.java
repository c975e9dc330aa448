package dev.lookbook.deepfashion2;

import dev.lookbook.deepfashion2.internal.UsualOrder;
import dev.lookbook.json.JsonSink;
import dev.lookbook.json.Members;
import dev.lookbook.model.Attributes;
import java.util.Iterator;
import java.util.List;

/** Writes one annotation file to bytes, as the authors' Python did: one line, no line break at its end. */
final class AnnotationFormatter {
    private final JsonSink out = new JsonSink();

    private AnnotationFormatter() {}

    /** The bytes of an image's file. */
    static byte[] format(DeepFashion2Image image) {
        AnnotationFormatter formatter = new AnnotationFormatter();
        formatter.write(image);
        return formatter.out.toByteArray();
    }

    private void write(DeepFashion2Image image) {
        List<String> keys = image.keys();
        List<String> order = Members.order(
                image.memberOrder(),
                UsualOrder.ofImage(keys),
                image.extras().asMap().keySet());
        // The order says where items stand; which comes first is for the list to say.
        Iterator<DeepFashion2Item> items = image.items().iterator();
        out.object(() -> {
            for (String name : order) {
                if (name.equals(UsualOrder.SOURCE)) {
                    out.name(name).value(image.source());
                } else if (name.equals(UsualOrder.PAIR_ID)) {
                    out.name(name).value(image.pairId());
                } else if (keys.contains(name)) {
                    write(items.next());
                } else {
                    writeExtra(name, image.extras());
                }
            }
        });
    }

    private void write(DeepFashion2Item item) {
        List<String> order = Members.order(
                item.memberOrder(), UsualOrder.ITEM, item.extras().asMap().keySet());
        out.name(item.key()).object(() -> order.forEach(name -> writeMember(name, item)));
    }

    private void writeMember(String name, DeepFashion2Item item) {
        switch (name) {
            case "segmentation" -> out.name(name).list(item.segmentation().rings(), out::value);
            case "scale" -> out.name(name).value(item.scale());
            case "viewpoint" -> out.name(name).value(item.viewpoint());
            case "zoom_in" -> out.name(name).value(item.zoomIn());
            case "landmarks" -> out.name(name).value(item.landmarks().xyv());
            case "style" -> out.name(name).value(item.style());
            case "bounding_box" -> out.name(name).value(item.boundingBox().numbers());
            case "category_id" -> out.name(name).value(item.categoryId());
            case "occlusion" -> out.name(name).value(item.occlusion());
            case "category_name" -> out.name(name).value(item.categoryName());
            default -> writeExtra(name, item.extras());
        }
    }

    /** An order may name a member that was taken away since. */
    private void writeExtra(String name, Attributes extras) {
        extras.get(name).ifPresent(value -> out.name(name).value(value));
    }
}
