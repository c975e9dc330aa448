package dev.lookbook.manifest;

import dev.lookbook.json.Members;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import java.util.List;
import java.util.Optional;

/** Reads {@code objects}, in which the metadata says more of each box. */
final class ObjectsParser {
    private ObjectsParser() {}

    /** Whether there is an object for each box; others survive as they are, for nobody knows which is whose. */
    static boolean isUsual(Value objects, int boxes) {
        return objects instanceof Value.Sequence list
                && list.values().size() == boxes
                && list.values().stream().allMatch(Attributes.class::isInstance);
    }

    /** Adds to the boxes what is said of each. */
    static void join(List<ImmutableManifestBox.Builder> boxes, Value objects) {
        List<Value> values = ((Value.Sequence) objects).values();
        for (int i = 0; i < boxes.size(); i++) {
            join(boxes.get(i), (Attributes) values.get(i));
        }
    }

    private static void join(ImmutableManifestBox.Builder box, Attributes object) {
        Members members = new Members();
        object.asMap().keySet().forEach(members::add);
        Optional<Decimal> confidence = object.get(MemberNames.CONFIDENCE, Decimal.class);
        box.confidence(confidence)
                .objectExtras(confidence.isPresent() ? object.without(MemberNames.CONFIDENCE) : object)
                .objectMemberOrder(members.orderUnless(MemberNames.OBJECT_MEMBERS));
    }
}
