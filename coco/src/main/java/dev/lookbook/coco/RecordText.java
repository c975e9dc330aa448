package dev.lookbook.coco;

import dev.lookbook.json.JsonSink;
import dev.lookbook.json.Members;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Rle;
import dev.lookbook.model.Segmentation;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes a record as JSON: each member where its file had it, or else where it usually is. Ids that a writer gives are left
 * out.
 */
final class RecordText {
    private final JsonSink sink = new JsonSink();
    private int idAt = NumberedText.NONE;
    private int imageIdAt = NumberedText.NONE;

    private RecordText() {}

    /** An image that has or gets an id unless it came without one. */
    static NumberedText of(CocoImage image) {
        RecordText text = new RecordText();
        text.image(image, RecordNumbers.has(image));
        return text.build();
    }

    /**
     * An annotation.
     *
     * @param hasId whether it has an id or gets one
     * @param hasImageId whether it gets its image's id; what it says itself stays otherwise
     */
    static NumberedText of(CocoAnnotation annotation, boolean hasId, boolean hasImageId) {
        RecordText text = new RecordText();
        text.annotation(annotation, hasId, hasImageId);
        return text.build();
    }

    private NumberedText build() {
        return new NumberedText(sink.toByteArray(), idAt, imageIdAt);
    }

    private boolean id() {
        idAt = sink.name("id").gap();
        return true;
    }

    private boolean imageId() {
        imageIdAt = sink.name("image_id").gap();
        return true;
    }

    private void image(CocoImage image, boolean hasId) {
        sink.object(() -> {
            for (String name : order(image.memberOrder(), CocoImage.USUAL_ORDER, image.extras())) {
                boolean written = switch (name) {
                    case "id" -> hasId && id();
                    case "file_name" -> fileName(image);
                    case "width" -> field(name, image.width(), sink::value);
                    case "height" -> field(name, image.height(), sink::value);
                    case "date_captured" -> field(name, image.dateCaptured(), sink::value);
                    default -> false;
                };
                if (!written) {
                    extra(name, image.extras());
                }
            }
        });
    }

    /** An image that was read without a file name does not get one. */
    private boolean fileName(CocoImage image) {
        boolean absent = image.fileName().isEmpty()
                && (image.extras().get("file_name").isPresent()
                        || !(image.memberOrder().isEmpty()
                                || image.memberOrder().contains("file_name")));
        return !absent && field("file_name", Optional.of(image.fileName()), sink::value);
    }

    private void annotation(CocoAnnotation annotation, boolean hasId, boolean hasImageId) {
        sink.object(() -> {
            for (String name : order(annotation.memberOrder(), CocoAnnotation.USUAL_ORDER, annotation.extras())) {
                boolean written = switch (name) {
                    case "id" -> hasId && id();
                    case "image_id" -> (hasImageId && imageId()) || field(name, annotation.imageId(), sink::value);
                    case "category_id" -> field(name, annotation.categoryId(), sink::value);
                    case "bbox" -> field(name, annotation.bbox(), box -> sink.value(box.numbers()));
                    case "area" -> field(name, annotation.area(), sink::value);
                    case "iscrowd" -> field(name, annotation.iscrowd(), sink::value);
                    case "segmentation" ->
                        field(name, annotation.segmentation(), mask -> segmentation(mask, annotation));
                    case "keypoints" -> field(name, annotation.keypoints(), points -> sink.value(points.xyv()));
                    case "num_keypoints" -> field(name, annotation.numKeypoints(), sink::value);
                    case "score" -> field(name, annotation.score(), sink::value);
                    case "caption" -> field(name, annotation.caption(), sink::value);
                    case "file_name" -> field(name, annotation.fileName(), sink::value);
                    case "segments_info" -> field(name, annotation.segments(), list -> sink.list(list, this::segment));
                    case "attribute_ids" -> field(name, annotation.attributeIds(), ids -> sink.list(ids, sink::value));
                    case "style" -> field(name, annotation.style(), sink::value);
                    case "pair_id" -> field(name, annotation.pairId(), sink::value);
                    default -> false;
                };
                if (!written) {
                    extra(name, annotation.extras());
                }
            }
        });
    }

    private void segment(CocoSegment segment) {
        sink.object(() -> {
            for (String name : order(segment.memberOrder(), CocoSegment.USUAL_ORDER, segment.extras())) {
                boolean written = switch (name) {
                    case "id" -> field(name, segment.id(), sink::value);
                    case "category_id" -> field(name, segment.categoryId(), sink::value);
                    case "bbox" -> field(name, segment.bbox(), box -> sink.value(box.numbers()));
                    case "area" -> field(name, segment.area(), sink::value);
                    case "iscrowd" -> field(name, segment.iscrowd(), sink::value);
                    default -> false;
                };
                if (!written) {
                    extra(name, segment.extras());
                }
            }
        });
    }

    private void segmentation(Segmentation segmentation, CocoAnnotation annotation) {
        if (segmentation instanceof Segmentation.Polygons polygons) {
            sink.list(polygons.rings(), sink::value);
        } else if (segmentation instanceof Rle mask) {
            Masks.write(mask, annotation.isMaskReversed(), sink);
        }
    }

    private static List<String> order(List<String> kept, List<String> usual, Attributes extras) {
        return Members.order(kept, usual, extras.asMap().keySet());
    }

    /** Writes a field if it is there; an extra of its name may stand for it otherwise. */
    private <T> boolean field(String name, Optional<T> value, Consumer<? super T> writer) {
        value.ifPresent(present -> {
            sink.name(name);
            writer.accept(present);
        });
        return value.isPresent();
    }

    private void extra(String name, Attributes extras) {
        extras.get(name).ifPresent(value -> sink.name(name).value(value));
    }
}
