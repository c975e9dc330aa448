package dev.lookbook.manifest.repair;

import dev.lookbook.convert.Issue;
import dev.lookbook.manifest.check.ManifestRule;
import dev.lookbook.manifest.check.pass.AttributeFacts;
import dev.lookbook.manifest.check.pass.Finding;
import dev.lookbook.manifest.check.pass.LabelFacts;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.manifest.line.Span;
import dev.lookbook.manifest.line.Splice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Mends the boxes of one label, as far as the check has looked at them. */
final class BoxRepair {
    private final AttributeFacts attribute;
    private final LabelFacts label;
    private final LineFixes fixes;
    private final List<Span> annotations;
    private final List<Span> objects;
    private final Map<Integer, PixelBox> clipped = new TreeMap<>();
    private final Map<Integer, Issue> dropped = new TreeMap<>();

    BoxRepair(AttributeFacts attribute, Span line, LineFixes fixes) {
        this.attribute = attribute;
        this.fixes = fixes;
        label = attribute.label();
        annotations = list(line, attribute.name(), MemberNames.ANNOTATIONS);
        objects = list(line, MemberNames.metadataOf(attribute.name()), MemberNames.OBJECTS);
    }

    private static List<Span> list(Span line, String member, String inner) {
        return line.member(member)
                .flatMap(object -> object.member(inner))
                .map(Span::elements)
                .orElse(List.of());
    }

    /** Makes the changes that findings ask for; or none, but says why, when they would leave no box. */
    Optional<String> repair(List<Finding> findings, long maxBoxes, Splice splice) {
        for (Finding finding : findings) {
            switch (finding.rule()) {
                case ERROR_MISSING_CLASS_MAP_ID -> dropUnknownClasses();
                case ERROR_INVALID_BOUNDING_BOX -> clip(finding.index());
                case ERROR_BOUNDING_BOX_TOO_SMALL -> drop(finding.index(), ": " + finding.message());
                default -> {
                    // About something else than one box, or a consequence of it.
                }
            }
        }
        boolean tooMany = findings.stream().anyMatch(one -> one.rule() == ManifestRule.ERROR_TOO_MANY_BOUNDING_BOXES);
        if (tooMany && clipped.isEmpty() && dropped.isEmpty()) {
            cap(maxBoxes);
        }
        if (!dropped.isEmpty() && dropped.size() == label.count()) {
            return dropped.values().stream().findFirst().map(Issue::message);
        }
        apply(splice);
        return Optional.empty();
    }

    private void dropUnknownClasses() {
        for (int i = 0; i < label.count(); i++) {
            if (attribute.metadata().classMap().indexOf(label.classId(i)) < 0) {
                drop(i, " of class " + label.classId(i) + ", which is not in the class-map");
            }
        }
    }

    private void clip(int index) {
        PixelBox box = PixelBox.of(annotations.get(index));
        // A box is clipped once: what is wrong with it after that will not get better.
        Optional<PixelBox> inside = fixes.unclipped(attribute.name(), index).isPresent()
                ? Optional.empty()
                : box.clip(label.imageWidth(), label.imageHeight());
        if (inside.isPresent()) {
            clipped.put(index, inside.get());
        } else if (box.isNegative()) {
            drop(index, ", whose width or height is negative");
        } else {
            drop(index, ", of which nothing is in the image of " + imageSize());
        }
    }

    private void drop(int index, String why) {
        dropped.put(
                index,
                Issue.warning(
                        "fix-drop-box", fixes.box(attribute.name(), index), "dropped the box " + words(index) + why));
    }

    /** A box as it was, and as it is if it was clipped. */
    private String words(int index) {
        PixelBox now = PixelBox.of(annotations.get(index));
        return fixes.unclipped(attribute.name(), index)
                .map(was -> was + ", clipped to " + now)
                .orElse(now.toString());
    }

    private void cap(long most) {
        for (int index : new BoxCap(label, objects).beyond(most)) {
            dropped.put(
                    index,
                    Issue.warning(
                            "fix-cap-boxes",
                            fixes.box(attribute.name(), index),
                            "dropped the box " + words(index) + ", one of " + label.count() + " where there may be "
                                    + most + "; the surest and largest stay"));
        }
    }

    private void apply(Splice splice) {
        clipped.forEach((index, box) -> {
            Span annotation = annotations.get(index);
            box.replace(annotation, splice);
            PixelBox was = PixelBox.of(annotation);
            fixes.clip(
                    attribute.name(),
                    index,
                    was,
                    Issue.info(
                            "fix-clip-box",
                            fixes.box(attribute.name(), index),
                            "clipped the box " + was + " to " + box + ", for the image is " + imageSize()));
        });
        if (!dropped.isEmpty()) {
            dropped.forEach((index, fix) -> fixes.add(attribute.name(), index, fix));
            splice.keepElements(annotations, index -> !dropped.containsKey(index));
            splice.keepElements(objects, index -> !dropped.containsKey(index));
            fixes.keep(attribute.name(), label.count(), index -> !dropped.containsKey(index));
        }
    }

    private String imageSize() {
        return (long) label.imageWidth() + " x " + (long) label.imageHeight();
    }
}
