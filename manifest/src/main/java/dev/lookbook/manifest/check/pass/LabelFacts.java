package dev.lookbook.manifest.check.pass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The value of a label attribute: boxes, a class, or something else. */
public final class LabelFacts {
    /** Nothing, where there has to be something before the first is read. */
    static final LabelFacts NONE = new LabelFacts();

    /** Left, top, width and height. */
    private static final int SIDES = 4;

    private Kind kind = Kind.MISSING;
    private long offset;
    private boolean hasSize;
    private double width;
    private double height;
    private boolean hasAnnotations;
    private int count;
    private double[] boxes = new double[16 * SIDES];
    private long[] classIds = new long[16];
    private long[] offsets = new long[16];
    private boolean[] valid = new boolean[16];
    private final List<Problem> problems = new ArrayList<>();

    LabelFacts() {}

    /** What a value is, in words. */
    enum Kind {
        MISSING("nothing"),
        OBJECT("an object"),
        INTEGER("an integer"),
        DIGITS("a string of digits"),
        OTHER("something else");

        final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    void reset() {
        kind = Kind.MISSING;
        hasSize = false;
        hasAnnotations = false;
        count = 0;
        problems.clear();
    }

    void found(Kind newKind, long newOffset) {
        kind = newKind;
        offset = newOffset;
    }

    void size(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
    }

    /** Notes that there is an {@code image_size}, right or wrong. */
    void hasSize(boolean value) {
        hasSize = value;
    }

    void hasAnnotations(boolean value) {
        hasAnnotations = value;
    }

    /** Begins an annotation; returns its index. */
    int begin(long at) {
        if (count == offsets.length) {
            boxes = Arrays.copyOf(boxes, 2 * boxes.length);
            classIds = Arrays.copyOf(classIds, 2 * count);
            offsets = Arrays.copyOf(offsets, 2 * count);
            valid = Arrays.copyOf(valid, 2 * count);
        }
        offsets[count] = at;
        valid[count] = true;
        return count++;
    }

    /** Sets left (0), top (1), width (2) or height (3) of the annotation that was begun last. */
    void side(int side, double value) {
        boxes[(count - 1) * SIDES + side] = value;
    }

    void classId(long value) {
        classIds[count - 1] = value;
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    void invalidate(int index) {
        valid[index] = false;
    }

    boolean isPresent() {
        return kind != Kind.MISSING;
    }

    Kind kind() {
        return kind;
    }

    long offset() {
        return offset;
    }

    /** Where an annotation begins in the source's bytes. */
    long offset(int index) {
        return offsets[index];
    }

    boolean hasSize() {
        return hasSize;
    }

    boolean hasAnnotations() {
        return hasAnnotations;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The image's width in pixels as stated. */
    public double imageWidth() {
        return width;
    }

    /** The image's height in pixels as stated. */
    public double imageHeight() {
        return height;
    }

    /** How many annotations there are. */
    public int count() {
        return count;
    }

    /** An annotation's left edge in pixels. */
    public double left(int index) {
        return boxes[index * SIDES];
    }

    /** An annotation's top edge in pixels. */
    public double top(int index) {
        return boxes[index * SIDES + 1];
    }

    /** An annotation's width in pixels. */
    public double width(int index) {
        return boxes[index * SIDES + 2];
    }

    /** An annotation's height in pixels. */
    public double height(int index) {
        return boxes[index * SIDES + 3];
    }

    /** An annotation's class. */
    public long classId(int index) {
        return classIds[index];
    }

    /** Whether the service would use an annotation; known once the line was checked. */
    public boolean isValid(int index) {
        return valid[index];
    }
}
