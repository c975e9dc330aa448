package dev.lookbook.manifest;

import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.ByteCursor;
import dev.lookbook.json.Members;
import dev.lookbook.manifest.line.MemberNames;
import java.util.List;
import java.util.Optional;

/**
 * Reads lines of object detection as they should be straight from their bytes, to spare the way by a JSON parser's tokens. What
 * it reads, {@link LineParser} reads to the same; all else, other labels, members of somebody's own and damage alike, is left to
 * that. Not thread-safe: what one line needed serves the next.
 */
final class LineScanner {
    /** A line, a label, its boxes and a box: what is read here nests no deeper. */
    private static final int DEPTH = 4;

    private final ByteCursor cursor;
    private final DetectionScanner detections;

    LineScanner(ReadLimits limits) {
        cursor = new ByteCursor(limits);
        detections = new DetectionScanner(cursor);
    }

    /** The entry that a line spells; empty when that is not for this scanner to say. */
    Optional<ManifestEntry> scan(byte[] bytes, int offset, int length, Location origin) {
        cursor.start(bytes, offset, length);
        ImmutableManifestEntry.Builder entry = ManifestEntry.builder();
        Members members = new Members();
        try {
            if (!cursor.allows(DEPTH) || !takeMembers(entry, members) || !cursor.isAtEnd()) {
                return Optional.empty();
            }
            Optional<ObjectDetection> detection = detections.build();
            return detection.map(found -> entry.addLabels(found)
                    .memberOrder(members.orderUnless(List.of(
                            MemberNames.SOURCE_REF, found.attribute(), MemberNames.metadataOf(found.attribute()))))
                    .location(origin)
                    .build());
        } catch (IllegalArgumentException irregular) {
            return Optional.empty();
        }
    }

    private boolean takeMembers(ImmutableManifestEntry.Builder entry, Members members) {
        detections.start();
        if (!cursor.take('{')) {
            return false;
        }
        do {
            if (!cursor.takeString() || cursor.text().indexOf('\\') >= 0) {
                return false;
            }
            String name = cursor.text();
            if (members.contains(name) || !cursor.take(':') || !takeValue(name, entry)) {
                return false;
            }
            members.add(name);
        } while (cursor.take(','));
        return cursor.take('}') && members.contains(MemberNames.SOURCE_REF);
    }

    private boolean takeValue(String name, ImmutableManifestEntry.Builder entry) {
        if (name.equals(MemberNames.SOURCE_REF)) {
            boolean taken = cursor.takeString();
            entry.sourceRef(cursor.text());
            return taken;
        }
        return name.endsWith(MemberNames.METADATA) ? detections.takeMetadata(name) : detections.takeLabel(name);
    }
}
