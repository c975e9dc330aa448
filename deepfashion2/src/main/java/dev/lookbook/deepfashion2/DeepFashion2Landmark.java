package dev.lookbook.deepfashion2;

import java.util.List;
import java.util.Optional;

/**
 * One of the 294 landmarks of DeepFashion2: a number in its category, and what it means.
 *
 * <pre>{@code
 * DeepFashion2Landmark hem = DeepFashion2Category.VEST.landmark("hem_left").orElseThrow();
 * hem.number();                // 10
 * hem.flipPartner().number();  // 12, hem_right
 * }</pre>
 *
 * <p>DeepFashion2 itself only numbers landmarks, in a figure. The names are this library's; {@code landmarks.csv} beside this
 * class has the table and its sources. There is one object for each landmark. Immutable and safe to share between threads.
 */
public final class DeepFashion2Landmark {
    private final DeepFashion2Category category;
    private final int number;
    private final String name;
    private final int flipPartner;
    private final int aggregate;
    private final double sigma;

    DeepFashion2Landmark(
            DeepFashion2Category category, int number, String name, int flipPartner, int aggregate, double sigma) {
        this.category = category;
        this.number = number;
        this.name = name;
        this.flipPartner = flipPartner;
        this.aggregate = aggregate;
        this.sigma = sigma;
    }

    /** All 294, in the order of the authors' COCO files. */
    public static List<DeepFashion2Landmark> all() {
        return LandmarkTable.ALL;
    }

    /** The landmark in a place of the authors' COCO files, from 0; empty when it is not 0 to 293. */
    public static Optional<DeepFashion2Landmark> ofIndex(int index) {
        return index < 0 || index >= all().size() ? Optional.empty() : Optional.of(all().get(index));
    }

    /** Those that share a number of the 81-point scheme, one of a category at most; none when it is not 1 to 81. */
    public static List<DeepFashion2Landmark> ofAggregate(int aggregate) {
        return all().stream()
                .filter(landmark -> landmark.aggregate == aggregate)
                .toList();
    }

    /** The {@link #sigma()} of all 294, as evaluations of keypoints take them; a copy. */
    public static double[] sigmas() {
        return all().stream().mapToDouble(DeepFashion2Landmark::sigma).toArray();
    }

    /** The category that has it. */
    public DeepFashion2Category category() {
        return category;
    }

    /** The number in its category, from 1, as the authors' figure has it: the order in annotation files. */
    public int number() {
        return number;
    }

    /** The place in the 294 of the authors' COCO files, from 0. */
    public int index() {
        return category.landmarkOffset() + number - 1;
    }

    /**
     * What it is: {@code cuff_outer_left}. Each name is there once in a category, and means the same in others. Left is the
     * image's left where the garment is seen from the front; from behind it is usually on the right.
     */
    public String name() {
        return name;
    }

    /** The landmark of the same category that it becomes in a mirrored picture; itself when it is on the middle. */
    public DeepFashion2Landmark flipPartner() {
        return category.landmarks().get(flipPartner - 1);
    }

    /**
     * Its number, 1 to 81, in the scheme to which the winners of the 2020 challenge reduced the 294: what is alike in several
     * categories has one number.
     */
    public int aggregate() {
        return aggregate;
    }

    /** How exactly people place it: the constant for object keypoint similarity in the authors' evaluation. */
    public double sigma() {
        return sigma;
    }

    /** For people: {@code vest 10 hem_left}. */
    @Override
    public String toString() {
        return category.nativeName() + ' ' + number + ' ' + name;
    }
}
