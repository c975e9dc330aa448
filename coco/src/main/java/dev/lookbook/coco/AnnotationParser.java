package dev.lookbook.coco;

import dev.lookbook.io.Location;
import dev.lookbook.json.JsonSource;
import dev.lookbook.model.Attributes;

/** Reads an element of {@code annotations}. */
final class AnnotationParser implements RecordParser<CocoAnnotation> {
    @Override
    public CocoAnnotation parse(JsonSource source, Location location) {
        AnnotationFields fields = new AnnotationFields();
        source.object(name -> fields.read(name, source));
        return fields.build(location);
    }

    @Override
    public CocoAnnotation take(Attributes members, Location location) {
        AnnotationFields fields = new AnnotationFields();
        members.forEach(fields::put);
        return fields.build(location);
    }
}
