package dev.lookbook.deepfashion2.check;

import dev.lookbook.deepfashion2.raw.Raw;
import dev.lookbook.deepfashion2.raw.RawArray;
import dev.lookbook.deepfashion2.raw.RawNumbers;
import dev.lookbook.deepfashion2.raw.RawObject;
import dev.lookbook.deepfashion2.raw.RawScalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is lost when one value takes the place of another. */
final class Loss {
    private static final int FEW = 3;

    private Loss() {}

    /** Whether two values are the same but for their places in the file; takes no longer than the shorter one. */
    static boolean isSame(Raw one, Raw other) {
        if (one instanceof RawObject a && other instanceof RawObject b) {
            return a.members().size() == b.members().size()
                    && IntStream.range(0, a.members().size())
                            .allMatch(
                                    i -> isSame(a.members().get(i), b.members().get(i)));
        }
        if (one instanceof RawArray a && other instanceof RawArray b) {
            return a.elements().size() == b.elements().size()
                    && IntStream.range(0, a.elements().size())
                            .allMatch(i ->
                                    isSame(a.elements().get(i), b.elements().get(i)));
        }
        if (one instanceof RawNumbers a && other instanceof RawNumbers b) {
            return a.values().equals(b.values());
        }
        if (one instanceof RawScalar a && other instanceof RawScalar b) {
            return a.value().equals(b.value());
        }
        // What is no number is only the same as itself.
        return one.offset() == other.offset() && one.getClass().equals(other.getClass());
    }

    private static boolean isSame(RawObject.Member one, RawObject.Member other) {
        return one.name().equals(other.name()) && isSame(one.value(), other.value());
    }

    /** The value before and after; of objects the members that are lost. */
    static String text(Raw before, Raw after) {
        if (!(before instanceof RawObject old) || !(after instanceof RawObject kept)) {
            return Changes.text(before) + " -> " + Changes.text(after);
        }
        Map<String, Raw> values = new HashMap<>();
        kept.members().forEach(member -> values.put(member.name(), member.value()));
        List<RawObject.Member> lost = old.members().stream()
                .filter(member -> {
                    Raw value = values.get(member.name());
                    return value == null || !isSame(member.value(), value);
                })
                .toList();
        if (lost.isEmpty()) {
            return "dropped, for another with the same members is there again";
        }
        int others = lost.size() - FEW;
        return lost.stream().limit(FEW).map(member -> text(member, kept)).collect(Collectors.joining(", "))
                + (others <= 0 ? "" : ", and " + others + (others == 1 ? " more member" : " more members"));
    }

    private static String text(RawObject.Member lost, RawObject kept) {
        return RawScalar.shortened(lost.name()) + ": " + Changes.text(lost.value()) + " -> "
                + kept.get(lost.name()).map(Changes::text).orElse("nothing");
    }
}
