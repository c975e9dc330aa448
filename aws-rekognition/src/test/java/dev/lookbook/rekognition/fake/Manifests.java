package dev.lookbook.rekognition.fake;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Small manifests that the service has nothing to say against. */
final class Manifests {
    private static final String METADATA = "bounding-box-metadata";

    private Manifests() {}

    /** Lines with a box each, of two labels in turn. */
    static byte[] of(String prefix, int lines) {
        List<byte[]> manifest = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            manifest.add(Json.write(line(prefix + i + ".jpg", i % 2 == 0 ? "shirt" : "trousers")));
        }
        return Lines.join(manifest);
    }

    /** A line with one box. */
    static Attributes line(String sourceRef, String label) {
        Attributes size = Attributes.builder()
                .put("width", Value.of(640))
                .put("height", Value.of(480))
                .put("depth", Value.of(3))
                .build();
        Attributes box = Attributes.builder()
                .put("class_id", Value.of(0))
                .put("left", Value.of(10))
                .put("top", Value.of(20))
                .put("width", Value.of(100))
                .put("height", Value.of(200))
                .build();
        Attributes metadata = Attributes.builder()
                .put("objects", Value.of(List.of(Attributes.of("confidence", Value.of(1)))))
                .put("class-map", Json.object("0", label))
                .put("type", Value.of("groundtruth/object-detection"))
                .put("human-annotated", Value.of("yes"))
                .put("creation-date", Value.of("2026-01-31T10:20:30.123456"))
                .put("job-name", Value.of("labeling-job/lookbook"))
                .build();
        return Attributes.builder()
                .put("source-ref", Value.of(sourceRef))
                .put(
                        "bounding-box",
                        Attributes.builder()
                                .put("image_size", Value.of(List.of(size)))
                                .put("annotations", Value.of(List.of(box)))
                                .build())
                .put(METADATA, metadata)
                .build();
    }

    /** A line with a type that Custom Labels does not know. */
    static Attributes unsupported(String sourceRef) {
        Attributes line = line(sourceRef, "shirt");
        return line.with(METADATA, line.attributes(METADATA).with("type", Value.of("groundtruth/wrongtype")));
    }
}
