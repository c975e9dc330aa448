package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.coco.CocoImage;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.Issue;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ids of images and annotations in a merged file. */
final class MergeIds {
    private final ConversionReport report;
    private final boolean renumber;
    /** Which input's image has an id; the first to have it keeps it. */
    private final IdTable imageOwners = new IdTable();
    /** Which input's annotation has an id. */
    private final IdTable annotationOwners = new IdTable();

    private final List<Moves> inputs = new ArrayList<>();
    private final FreshIds imageIds;
    private final FreshIds annotationIds;

    /** Targets of joined images, by the numbers in {@link Moves#joined}. */
    private final List<Value> targets = new ArrayList<>();

    /** Looks at all files. */
    MergeIds(List<CocoReader> readers, boolean renumber, ConversionReport report) {
        this.report = report;
        this.renumber = renumber;
        imageIds = new FreshIds(renumber);
        annotationIds = new FreshIds(renumber);
        readers.forEach(reader -> inputs.add(new Moves()));
        for (int i = 0; i < readers.size(); i++) {
            int input = i;
            readers.get(i).images().forEach(image -> lookAt(input, image));
            readers.get(i).annotations().forEach(annotation -> lookAt(input, annotation));
        }
    }

    private void lookAt(int input, CocoImage image) {
        Moves moves = inputs.get(input);
        Ids.of(image).ifPresent(id -> {
            imageIds.avoid(id);
            int owner = imageOwners.get(id);
            if (owner == IdTable.ABSENT) {
                imageOwners.put(id, input);
            }
            if (owner == input || moves.images().contains(id)) {
                moves.repeated().put(id, 0);
            }
            boolean taken = owner != IdTable.ABSENT && owner != input;
            if ((renumber || taken) && !moves.images().contains(id)) {
                moves.images().put(id, imageIds.next());
            }
        });
        moves.use(image);
    }

    private void lookAt(int input, CocoAnnotation annotation) {
        Ids.imageOf(annotation).ifPresent(imageIds::avoid);
        Ids.of(annotation).ifPresent(annotationIds::avoid);
        inputs.get(input).use(annotation);
    }

    /** The ids of categories that an input's records name, by {@link Ids#key}. */
    Map<String, Value> categories(int input) {
        return inputs.get(input).categories();
    }

    /** The ids of licenses that an input's images name, likewise. */
    Map<String, Value> licenses(int input) {
        return inputs.get(input).licenses();
    }

    /** The id that an image gets, if it has one. */
    Optional<Value> of(int input, CocoImage image) {
        return Ids.of(image).map(id -> moved(inputs.get(input).images(), id));
    }

    private Value moved(IdTable moves, Value id) {
        int move = moves.get(id);
        return move == IdTable.ABSENT ? id : imageIds.id(move);
    }

    /** The image, which comes in its turn, with the id that it gets. */
    CocoImage image(int input, CocoImage image) {
        Ids.of(image).ifPresent(inputs.get(input)::isFirst);
        Optional<Value> now = of(input, image);
        if (now.equals(Ids.of(image))) {
            return image;
        }
        report.accept(Issue.info("renumber-image", image.location(), changed(Ids.of(image), now)));
        return Ids.with(image, now.orElseThrow());
    }

    /** Has the annotations of an image, which comes in its turn, go to another: if they are its own, not an earlier one's. */
    void join(int input, CocoImage image, Value target) {
        Ids.of(image).filter(inputs.get(input)::isFirst).ifPresent(id -> {
            inputs.get(input).joined().put(id, targets.size());
            targets.add(target);
        });
    }

    /** The annotation with the id that it gets, and that of its image. */
    CocoAnnotation annotation(int input, CocoAnnotation annotation) {
        CocoAnnotation placed = Ids.imageOf(annotation)
                .map(image -> place(input, annotation, image))
                .orElse(annotation);
        Optional<Value> id = Ids.of(annotation);
        if (id.isEmpty()) {
            return placed;
        }
        int owner = annotationOwners.get(id.get());
        if (!renumber && (owner == IdTable.ABSENT || owner == input)) {
            if (owner == IdTable.ABSENT && input < inputs.size() - 1) {
                annotationOwners.put(id.get(), input);
            }
            return placed;
        }
        Value now = annotationIds.id(annotationIds.next());
        if (!id.get().equals(now)) {
            report.accept(Issue.info("renumber-annotation", annotation.location(), changed(id, Optional.of(now))));
        }
        return Ids.with(placed, now);
    }

    private CocoAnnotation place(int input, CocoAnnotation annotation, Value image) {
        Moves moves = inputs.get(input);
        int joined = moves.joined().get(image);
        if (joined != IdTable.ABSENT) {
            return Ids.withImage(annotation, targets.get(joined));
        }
        boolean isOwn = imageOwners.get(image) == input || moves.images().contains(image);
        if (!isOwn) {
            report.accept(Issue.warning(
                    "unknown-image",
                    annotation.location(),
                    "no image of this file is " + Ids.text(image) + "; the annotation is kept"));
            boolean taken = renumber || imageOwners.contains(image);
            if (taken && !moves.orphans().contains(image)) {
                moves.orphans().put(image, imageIds.next());
            }
        }
        Value now = moved(isOwn ? moves.images() : moves.orphans(), image);
        return now.equals(image) ? annotation : Ids.withImage(annotation, now);
    }

    private static String changed(Optional<Value> before, Optional<Value> now) {
        return before.map(Ids::text).orElse("") + " became "
                + now.map(Ids::text).orElse("");
    }
}
