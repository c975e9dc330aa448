package dev.lookbook.coco;

import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSource;
import dev.lookbook.model.Attributes;
import java.util.Optional;

/** Reads an element of {@code annotations}. Not thread-safe. */
final class AnnotationParser implements RecordParser<CocoAnnotation> {
    /** After so many annotations in a row that cannot be scanned, those that follow are surely like them. */
    private static final int MISSES = 64;

    private final AnnotationScanner scanner;
    private int misses;

    AnnotationParser(ReadLimits limits) {
        scanner = new AnnotationScanner(limits);
    }

    @Override
    public Optional<CocoAnnotation> scan(byte[] json, int from, int length, Location location) {
        if (misses >= MISSES) {
            return Optional.empty();
        }
        Optional<CocoAnnotation> annotation = scanner.scan(json, from, length, location);
        misses = annotation.isPresent() ? 0 : misses + 1;
        return annotation;
    }

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
