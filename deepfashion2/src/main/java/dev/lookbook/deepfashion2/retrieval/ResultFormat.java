package dev.lookbook.deepfashion2.retrieval;

import dev.lookbook.io.Location;
import dev.lookbook.json.JsonSink;
import dev.lookbook.json.JsonSource;
import dev.lookbook.json.Members;
import dev.lookbook.json.Shapes;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import java.util.List;
import java.util.stream.IntStream;

/** The records of results. */
final class ResultFormat implements RecordFormat<RetrievalResult> {
    /** The order of the authors' description; their example has that of a Python dictionary. */
    static final List<String> ORDER =
            List.of("query_image_id", "query_bbox", "query_cls", "query_score", "gallery_image_id", "gallery_bbox");

    @Override
    public RetrievalResult read(JsonSource source) {
        return new Reading(source).read();
    }

    /** One record under way: what is retrieved is in two arrays, which come in any order. */
    private static final class Reading {
        private final JsonSource source;
        private final Location location;
        private final ImmutableRetrievalResult.Builder result = RetrievalResult.builder();
        private final Attributes.Builder extras = Attributes.builder();
        private final Members members = new Members();
        private List<Long> images = List.of();
        private List<BoundingBox.Xyxy> boxes = List.of();
        private long boxesAt;

        Reading(JsonSource source) {
            this.source = source;
            location = source.location();
        }

        RetrievalResult read() {
            source.object(this::member);
            ORDER.forEach(name -> members.require(name, location));
            source.checked(location.child("gallery_bbox").atByte(boxesAt), () -> result.gallery(gallery()));
            return result.extras(extras.build())
                    .memberOrder(members.orderUnless(ORDER))
                    .location(location)
                    .build();
        }

        private void member(String name) {
            members.add(name);
            switch (name) {
                case "query_image_id" -> result.queryImageId(source.integer());
                case "query_bbox" -> result.queryBbox(Shapes.corners(source));
                case "query_cls" -> result.queryCls(source.integer());
                case "query_score" -> result.queryScore(source.decimal());
                case "gallery_image_id" -> images = source.list(JsonSource::integer);
                case "gallery_bbox" -> {
                    boxesAt = source.offset();
                    boxes = source.list(Shapes::corners);
                }
                default -> extras.put(name, source.value());
            }
        }

        private List<RetrievedItem> gallery() {
            if (images.size() != boxes.size()) {
                throw new IllegalArgumentException("expected a box for each of the " + images.size()
                        + " images of \"gallery_image_id\" but found " + boxes.size());
            }
            return IntStream.range(0, images.size())
                    .mapToObj(i -> new RetrievedItem(images.get(i), boxes.get(i)))
                    .toList();
        }
    }

    @Override
    public void write(RetrievalResult result, JsonSink out) {
        List<String> order = Members.order(
                result.memberOrder(), ORDER, result.extras().asMap().keySet());
        out.object(() -> order.forEach(name -> write(name, result, out)));
    }

    private static void write(String name, RetrievalResult result, JsonSink out) {
        switch (name) {
            case "query_image_id" -> out.name(name).value(result.queryImageId());
            case "query_bbox" -> out.name(name).value(result.queryBbox().numbers());
            case "query_cls" -> out.name(name).value(result.queryCls());
            case "query_score" -> out.name(name).value(result.queryScore());
            case "gallery_image_id" ->
                out.name(name).list(result.gallery(), retrieved -> out.value(retrieved.galleryImageId()));
            case "gallery_bbox" ->
                out.name(name)
                        .list(
                                result.gallery(),
                                retrieved -> out.value(retrieved.galleryBbox().numbers()));
            default -> Records.writeExtra(name, result.extras(), out);
        }
    }
}
