package dev.lookbook.internal;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Segmentation;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says what a value is in one line of at most {@value #LONGEST} characters, such as {@code Item[vest 0.93, box 12,40
 * 180x260]}. Words of files are shortened, and what cannot be seen in them is made visible. Numbers are rounded; who wants
 * them all asks the value. Not thread-safe.
 */
public final class Brief {
    /** The most characters of a line. */
    public static final int LONGEST = 200;

    private static final String MORE = "…";
    /** What the end of a line needs: a comma, that there is more, and the bracket. */
    private static final int END = 4;

    private final StringBuilder line;
    private String separator = "";
    private boolean full;

    private Brief(String kind) {
        line = new StringBuilder(kind).append('[');
    }

    /** Starts the line of a value of a kind. */
    public static Brief of(String kind) {
        return new Brief(kind);
    }

    /** Adds what the value says of itself. */
    public Brief add(Object word) {
        return append(BriefText.word(word.toString()));
    }

    /** Adds what the value says of itself, if it says it. */
    public Brief add(Optional<?> word) {
        return word.isPresent() ? add(word.get()) : this;
    }

    /** Adds a word or a number and what it is, if the value has it: {@code pair 12}. */
    public Brief add(String name, Optional<?> word) {
        return word.isPresent() ? add(name, word.get()) : this;
    }

    /** Adds a word or a number and what it is: {@code pair 12}. */
    public Brief add(String name, Object word) {
        return append(name + ' ' + BriefText.word(word.toString()));
    }

    /** Adds a word if something is so: {@code crowd}. */
    public Brief when(boolean so, String word) {
        return so ? append(word) : this;
    }

    /** Adds the name of a file or an object, of which the end says most, if there is one. */
    public Brief file(Optional<String> name) {
        return name.isPresent() ? file(name.get()) : this;
    }

    /** Adds the name of a file or an object, of which the end says most. */
    public Brief file(String name) {
        return append(BriefText.file(name));
    }

    /** Adds a name, and how sure somebody is of it. */
    public Brief sure(String name, Optional<Decimal> confidence) {
        return append(BriefText.word(name)
                + confidence.map(sure -> ' ' + BriefText.number(sure)).orElse(""));
    }

    /** Adds a number and what it is, rounded, if there is one: {@code score 0.93}. */
    public Brief number(String name, Optional<Decimal> number) {
        return number.isPresent() ? append(name + ' ' + BriefText.number(number.get())) : this;
    }

    /** Adds a number and what it is, rounded: {@code score 0.93}. */
    public Brief number(String name, double number) {
        return append(name + ' ' + BriefText.number(number));
    }

    /** Adds how many there are of something, also when there is none: {@code 15 landmarks}. */
    public Brief count(long number, String thing) {
        return append(BriefText.counted(number, thing));
    }

    /** Adds how many there are of something, if there is any. */
    public Brief some(long number, String thing) {
        return number == 0 ? this : count(number, thing);
    }

    /** Adds how many things there are and the words of the first, as many as there is room for. */
    public <T> Brief list(Collection<T> things, String thing, Function<? super T, ?> word) {
        count(things.size(), thing);
        if (full) {
            return this;
        }
        separator = ": ";
        for (T each : things) {
            if (full) {
                break;
            }
            add(word.apply(each));
        }
        separator = ", ";
        return this;
    }

    /** Adds a size, if it is known: {@code 468x624}. */
    public Brief size(Optional<ImageSize> size) {
        return size.isPresent() ? append(size.get().width() + "x" + size.get().height()) : this;
    }

    /** Adds a box, if there is one: {@code box 12,40 180x260}, left and top, width and height. */
    public Brief box(Optional<? extends BoundingBox> box) {
        return box.isPresent() ? box(box.get()) : this;
    }

    /** Adds a box: {@code box 12,40 180x260}, left and top, width and height. */
    public Brief box(BoundingBox box) {
        return append("box " + BriefText.box(box));
    }

    /** Adds how many landmarks there are, labelled or not, if it is known. */
    public Brief landmarks(Optional<Landmarks> landmarks) {
        return landmarks.isPresent() ? count(landmarks.get().size(), "landmark") : this;
    }

    /** Adds how many values there are beyond those that have a field, if there is any. */
    public Brief extras(Attributes extras) {
        return some(extras.asMap().size(), "extra");
    }

    /** Adds which pixels belong to something, if that is known: {@code 2 polygons}, or {@code mask}. */
    public Brief segmentation(Optional<Segmentation> segmentation) {
        if (segmentation.isEmpty()) {
            return this;
        }
        return segmentation.get() instanceof Segmentation.Polygons polygons
                ? count(polygons.rings().size(), "polygon")
                : append("mask");
    }

    private Brief append(String part) {
        if (!full && !part.isEmpty()) {
            full = line.length() + separator.length() + part.length() > LONGEST - END;
            line.append(separator).append(full ? MORE : part);
            separator = ", ";
        }
        return this;
    }

    /** The line. */
    @Override
    public String toString() {
        return line.toString() + ']';
    }
}
