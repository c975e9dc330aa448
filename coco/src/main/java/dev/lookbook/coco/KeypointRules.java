package dev.lookbook.coco;

import dev.lookbook.model.Category;
import dev.lookbook.model.Landmarks;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What the keypoints of an annotation have to be like. */
final class KeypointRules {
    private KeypointRules() {}

    static void check(CocoAnnotation annotation, MemberRules members) {
        members.allow("keypoints", "x, y and visibility of each keypoint", CocoRule.INVALID_KEYPOINTS);
        Optional<Landmarks> keypoints = annotation.keypoints();
        if (keypoints.isPresent()) {
            points(keypoints.get(), members);
            members.require(
                    "num_keypoints",
                    annotation.numKeypoints(),
                    "an integer",
                    CocoRule.MISSING_NUM_KEYPOINTS,
                    CocoRule.INVALID_NUM_KEYPOINTS);
            int labelled = keypoints.get().labelled();
            annotation
                    .numKeypoints()
                    .filter(count -> count != labelled)
                    .ifPresent(count -> members.add(
                            CocoRule.INVALID_NUM_KEYPOINTS,
                            "expected the number of labelled keypoints, " + labelled + ", but found " + count,
                            "num_keypoints"));
        }
    }

    private static void points(Landmarks points, MemberRules members) {
        first(points.size(), i -> points.visibility(i).isEmpty())
                .ifPresent(i -> members.add(
                        CocoRule.INVALID_KEYPOINTS,
                        "expected a visibility of 0, 1 or 2 but found "
                                + points.xyv().text(3 * i + 2),
                        "keypoints",
                        String.valueOf(3 * i + 2)));
        first(points.xyv().size(), i -> !points.xyv().isInteger(i))
                .ifPresent(i -> members.add(
                        CocoRule.FRACTIONAL_KEYPOINTS,
                        "expected an integer but found " + points.xyv().text(i),
                        "keypoints",
                        String.valueOf(i)));
    }

    private static OptionalInt first(int count, IntPredicate irregular) {
        return IntStream.range(0, count).filter(irregular).findFirst();
    }

    /** A category names its keypoints. */
    static void count(CocoAnnotation annotation, Category category, MemberRules members) {
        int names = category.landmarkNames().size();
        annotation
                .keypoints()
                .filter(points -> names > 0 && points.size() != names)
                .ifPresent(points -> members.add(
                        CocoRule.KEYPOINT_COUNT,
                        "expected the " + names + " keypoints of \"" + category.name() + "\" but found "
                                + points.size(),
                        "keypoints"));
    }
}
