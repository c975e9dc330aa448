package dev.lookbook.dataset;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Rle;
import dev.lookbook.model.Segmentation;
import dev.lookbook.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Whether two values are the same under the rules. */
record Equality(DiffRules rules) {

    boolean same(Optional<?> first, Optional<?> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() && second.isEmpty();
        }
        return same(first.get(), second.get());
    }

    boolean same(Object first, Object second) {
        if (first instanceof Category a && second instanceof Category b) {
            return a.isDefined() ? a.name().equals(b.name()) : !b.isDefined() && a.id() == b.id();
        }
        if (first instanceof Rle a && second instanceof Rle b) {
            return new Masks(rules).same(a, b);
        }
        if (rules.exact() || first.equals(second)) {
            return first.equals(second);
        }
        if (first instanceof BoundingBox a && second instanceof BoundingBox b) {
            return sameBox(a, b);
        }
        if (first instanceof Landmarks a && second instanceof Landmarks b) {
            return sameNumbers(a.xyv(), b.xyv(), true);
        }
        if (first instanceof Segmentation.Polygons a && second instanceof Segmentation.Polygons b) {
            return sameElements(a.rings(), b.rings(), (one, other) -> sameNumbers(one, other, false));
        }
        return first instanceof Value a && second instanceof Value b && sameValue(a, b);
    }

    /** One form is worked out from the other, so boxes in two forms are the same when they are so in either. */
    private boolean sameBox(BoundingBox a, BoundingBox b) {
        if (a.getClass() == b.getClass()) {
            return sameNumbers(a.numbers(), b.numbers(), false);
        }
        return sameNumbers(a.toXyxy().numbers(), b.toXyxy().numbers(), false)
                || sameNumbers(a.toXywh().numbers(), b.toXywh().numbers(), false);
    }

    private boolean sameNumbers(Decimals a, Decimals b, boolean thirdIsVisibility) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            boolean coordinate = !thirdIsVisibility || i % 3 != 2;
            if (!sameNumber(a, b, i, coordinate)) {
                return false;
            }
        }
        return true;
    }

    boolean sameNumber(Decimals a, Decimals b, int index, boolean coordinate) {
        return (coordinate && near(a.doubleValue(index), b.doubleValue(index)))
                || NumberKey.of(a, index).equals(NumberKey.of(b, index));
    }

    /** Within the tolerance, but for what rounding adds. */
    private boolean near(double a, double b) {
        double rounding = 2 * Math.ulp(Math.max(Math.abs(a), Math.abs(b)));
        return rules.tolerance() > 0 && Math.abs(a - b) <= rules.tolerance() + rounding;
    }

    private boolean sameValue(Value first, Value second) {
        if (first instanceof Decimal a && second instanceof Decimal b) {
            return NumberKey.of(a).equals(NumberKey.of(b));
        }
        if (first instanceof Value.Sequence a && second instanceof Value.Sequence b) {
            return sameElements(a.values(), b.values(), this::sameValue);
        }
        if (first instanceof Attributes a && second instanceof Attributes b) {
            return a.asMap().keySet().equals(b.asMap().keySet())
                    && a.asMap().entrySet().stream()
                            .allMatch(member -> sameValue(
                                    member.getValue(), b.get(member.getKey()).orElseThrow()));
        }
        return first.equals(second);
    }

    private static <T> boolean sameElements(List<T> a, List<T> b, BiPredicate<T, T> same) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!same.test(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }
}
