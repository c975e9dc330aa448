package dev.lookbook.deepfashion2.retrieval;

import dev.lookbook.io.Location;
import dev.lookbook.json.JsonSink;
import dev.lookbook.json.JsonSource;
import dev.lookbook.json.Members;
import dev.lookbook.json.Shapes;
import dev.lookbook.model.Attributes;
import java.util.List;

/** The records of {@code val_gallery.json}. */
final class GalleryFormat implements RecordFormat<GalleryItem> {
    /** The order of the authors' files. */
    static final List<String> ORDER = List.of("gallery_image_id", "style", "pair_id", "bbox");

    @Override
    public GalleryItem read(JsonSource source) {
        Location location = source.location();
        ImmutableGalleryItem.Builder item = GalleryItem.builder();
        Attributes.Builder extras = Attributes.builder();
        Members members = new Members();
        source.object(name -> {
            members.add(name);
            switch (name) {
                case "gallery_image_id" -> item.galleryImageId(source.integer());
                case "style" -> item.style(source.integer());
                case "pair_id" -> item.pairId(source.integer());
                case "bbox" -> item.bbox(Shapes.corners(source));
                default -> extras.put(name, source.value());
            }
        });
        ORDER.forEach(name -> members.require(name, location));
        return item.extras(extras.build())
                .memberOrder(members.orderUnless(ORDER))
                .location(location)
                .build();
    }

    @Override
    public void write(GalleryItem item, JsonSink out) {
        List<String> order =
                Members.order(item.memberOrder(), ORDER, item.extras().asMap().keySet());
        out.object(() -> order.forEach(name -> write(name, item, out)));
    }

    private static void write(String name, GalleryItem item, JsonSink out) {
        switch (name) {
            case "gallery_image_id" -> out.name(name).value(item.galleryImageId());
            case "style" -> out.name(name).value(item.style());
            case "pair_id" -> out.name(name).value(item.pairId());
            case "bbox" -> out.name(name).value(item.bbox().numbers());
            default -> Records.writeExtra(name, item.extras(), out);
        }
    }
}
