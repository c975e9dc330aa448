package dev.lookbook.manifest.repair;

import dev.lookbook.manifest.check.pass.LabelFacts;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.manifest.line.Span;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Chooses boxes when there are more than the service takes: the surest stay, of equals the largest, of those the first. */
final class BoxCap {
    private final LabelFacts label;
    private final double[] confidences;

    /** Boxes, and an object with a confidence for each. */
    BoxCap(LabelFacts label, List<Span> objects) {
        this.label = label;
        confidences = IntStream.range(0, label.count())
                .mapToDouble(i -> Double.parseDouble(objects.get(i)
                        .member(MemberNames.CONFIDENCE)
                        .orElseThrow()
                        .text()))
                .toArray();
    }

    /** The positions of those that are too many. */
    List<Integer> beyond(long most) {
        return IntStream.range(0, label.count())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -confidences[i])
                        .thenComparingDouble(i -> -label.width(i) * label.height(i))
                        .thenComparingInt(i -> i))
                .skip(most)
                .sorted()
                .toList();
    }
}
