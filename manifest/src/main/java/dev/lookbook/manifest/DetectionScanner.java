package dev.lookbook.manifest;

import dev.lookbook.json.ByteCursor;
import dev.lookbook.json.MemberSequence;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the one detection of a line straight from its bytes: a label and its metadata, in any order. Not thread-safe. */
final class DetectionScanner {
    private static final byte[] CONFIDENCE = ('"' + MemberNames.CONFIDENCE + '"').getBytes(StandardCharsets.US_ASCII);

    private final ByteCursor cursor;
    private final MemberSequence label = sequence(MemberNames.LABEL_MEMBERS);
    private final MemberSequence size = sequence(MemberNames.SIZE_MEMBERS);
    private final MemberSequence box = sequence(MemberNames.BOX_MEMBERS);
    private final MemberSequence metadata = sequence(MemberNames.METADATA_MEMBERS);
    private final Decimals.Builder numbers = Decimals.builder();

    private ImmutableObjectDetection.Builder detection = ObjectDetection.builder();
    private final List<ImmutableManifestBox.Builder> boxes = new ArrayList<>();
    private final List<Decimal> confidences = new ArrayList<>();
    private int classes;
    private String attribute = "";
    private String metadataName = "";

    DetectionScanner(ByteCursor cursor) {
        this.cursor = cursor;
    }

    private static MemberSequence sequence(List<String> names) {
        return new MemberSequence(names, order -> order.orderUnless(names));
    }

    /** Begins with another line. */
    void start() {
        detection = ObjectDetection.builder();
        boxes.clear();
        confidences.clear();
        classes = 0;
        attribute = "";
        metadataName = "";
    }

    /** The detection, if its two halves are there and fit together. */
    Optional<ObjectDetection> build() {
        if (attribute.isEmpty()
                || !metadataName.equals(MemberNames.metadataOf(attribute))
                || boxes.size() != confidences.size()) {
            return Optional.empty();
        }
        for (int i = 0; i < boxes.size(); i++) {
            detection.addBoxes(boxes.get(i).confidence(confidences.get(i)).build());
        }
        ObjectDetection built = detection.attribute(attribute).build();
        // A class that came twice is there once.
        return built.classMap().size() == classes ? Optional.of(built) : Optional.empty();
    }

    boolean takeLabel(String name) {
        if (!attribute.isEmpty()) {
            return false;
        }
        attribute = name;
        boolean taken = takeObject(
                label,
                member -> member.equals(MemberNames.ANNOTATIONS)
                        ? cursor.takeArray(this::takeBox)
                        : member.equals(MemberNames.IMAGE_SIZE) && cursor.take('[') && takeSize() && cursor.take(']'));
        detection.memberOrder(label.order());
        return taken;
    }

    boolean takeMetadata(String name) {
        if (!metadataName.isEmpty()) {
            return false;
        }
        metadataName = name;
        boolean taken = takeObject(metadata, this::takeMetadataValue);
        detection.metadataMemberOrder(metadata.order());
        return taken;
    }

    private boolean takeMetadataValue(String member) {
        if (member.equals(MemberNames.OBJECTS)) {
            return cursor.takeArray(this::takeConfidence);
        }
        if (member.equals(MemberNames.CLASS_MAP)) {
            return takeClassMap();
        }
        if (!cursor.takeString()) {
            return false;
        }
        String value = cursor.text();
        switch (member) {
            case MemberNames.JOB_NAME -> detection.jobName(value);
            case MemberNames.HUMAN_ANNOTATED -> detection.humanAnnotated(value);
            case MemberNames.CREATION_DATE -> detection.creationDate(value);
            default -> {
                return member.equals(MemberNames.TYPE) && value.equals(ObjectDetection.TYPE);
            }
        }
        return true;
    }

    private boolean takeClassMap() {
        if (!cursor.take('{')) {
            return false;
        }
        if (!cursor.isNext('}')) {
            do {
                if (!cursor.takeString()) {
                    return false;
                }
                String id = cursor.text();
                if (!cursor.take(':') || !cursor.takeString()) {
                    return false;
                }
                detection.putClassMap(id, cursor.text());
                classes++;
            } while (cursor.take(','));
        }
        return cursor.take('}');
    }

    private boolean takeConfidence() {
        boolean taken = cursor.take('{')
                && cursor.take(CONFIDENCE)
                && cursor.take(':')
                && cursor.takeNumber(numbers.clear())
                && cursor.take('}');
        if (taken) {
            confidences.add(numbers.build().get(0));
        }
        return taken;
    }

    private boolean takeSize() {
        ImmutableManifestImageSize.Builder sides = ManifestImageSize.builder();
        boolean taken = takeObject(size, member -> {
            if (!cursor.takeInteger()) {
                return false;
            }
            switch (member) {
                case MemberNames.WIDTH -> sides.width(cursor.integer());
                case MemberNames.HEIGHT -> sides.height(cursor.integer());
                case MemberNames.DEPTH -> sides.depth(cursor.integer());
                default -> {
                    return false;
                }
            }
            return true;
        });
        if (taken) {
            detection.imageSize(sides.memberOrder(size.order()).build());
        }
        return taken;
    }

    private boolean takeBox() {
        ImmutableManifestBox.Builder next = ManifestBox.builder();
        numbers.clear();
        int[] places = new int[4];
        boolean taken = takeObject(box, member -> {
            if (member.equals(MemberNames.CLASS_ID)) {
                boolean isInteger = cursor.takeInteger();
                next.classId(cursor.integer());
                return isInteger;
            }
            int place = MemberNames.BOX_MEMBERS.indexOf(member);
            if (place < 0) {
                return false;
            }
            places[place] = numbers.size();
            return cursor.takeNumber(numbers);
        });
        if (taken) {
            boxes.add(next.box(new BoundingBox.Xywh(inOrder(numbers.build(), places)))
                    .memberOrder(box.order()));
        }
        return taken;
    }

    private static Decimals inOrder(Decimals taken, int[] places) {
        Decimals.Builder ordered = Decimals.builder();
        for (int place : places) {
            ordered.add(taken, place, place + 1);
        }
        return ordered.build();
    }

    /** Takes an object that has all of the members, and nothing else. */
    private boolean takeObject(MemberSequence members, Predicate<String> value) {
        return members.takeObject(cursor, value) && members.isComplete();
    }
}
