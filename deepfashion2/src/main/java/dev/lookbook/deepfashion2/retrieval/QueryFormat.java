package dev.lookbook.deepfashion2.retrieval;

import dev.lookbook.io.Location;
import dev.lookbook.json.JsonSink;
import dev.lookbook.json.JsonSource;
import dev.lookbook.json.Members;
import dev.lookbook.json.Shapes;
import dev.lookbook.model.Attributes;
import java.util.List;

/** The records of {@code val_query.json}. */
final class QueryFormat implements RecordFormat<RetrievalQuery> {
    /** The order of the authors' files. */
    static final List<String> ORDER = List.of("style", "pair_id", "query_image_id", "bbox", "cls");

    @Override
    public RetrievalQuery read(JsonSource source) {
        Location location = source.location();
        ImmutableRetrievalQuery.Builder query = RetrievalQuery.builder();
        Attributes.Builder extras = Attributes.builder();
        Members members = new Members();
        source.object(name -> {
            members.add(name);
            switch (name) {
                case "style" -> query.style(source.integer());
                case "pair_id" -> query.pairId(source.integer());
                case "query_image_id" -> query.queryImageId(source.integer());
                case "bbox" -> query.bbox(Shapes.corners(source));
                case "cls" -> query.cls(source.integer());
                default -> extras.put(name, source.value());
            }
        });
        ORDER.forEach(name -> members.require(name, location));
        return query.extras(extras.build())
                .memberOrder(members.orderUnless(ORDER))
                .location(location)
                .build();
    }

    @Override
    public void write(RetrievalQuery query, JsonSink out) {
        List<String> order =
                Members.order(query.memberOrder(), ORDER, query.extras().asMap().keySet());
        out.object(() -> order.forEach(name -> write(name, query, out)));
    }

    private static void write(String name, RetrievalQuery query, JsonSink out) {
        switch (name) {
            case "style" -> out.name(name).value(query.style());
            case "pair_id" -> out.name(name).value(query.pairId());
            case "query_image_id" -> out.name(name).value(query.queryImageId());
            case "bbox" -> out.name(name).value(query.bbox().numbers());
            case "cls" -> out.name(name).value(query.cls());
            default -> Records.writeExtra(name, query.extras(), out);
        }
    }
}
