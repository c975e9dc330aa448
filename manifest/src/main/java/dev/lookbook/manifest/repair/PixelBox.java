package dev.lookbook.manifest.repair;

import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.manifest.line.Span;
import dev.lookbook.manifest.line.Splice;
import dev.lookbook.model.Decimal;
import java.util.List;
import java.util.Optional;

/** An annotation's box as its four numbers are written. */
record PixelBox(Interval horizontal, Interval vertical) {

    /** The box of an annotation, which has all four numbers. */
    static PixelBox of(Span annotation) {
        return new PixelBox(
                new Interval(number(annotation, MemberNames.LEFT), number(annotation, MemberNames.WIDTH)),
                new Interval(number(annotation, MemberNames.TOP), number(annotation, MemberNames.HEIGHT)));
    }

    /** Whether its width or height is less than nothing. */
    boolean isNegative() {
        return horizontal.length().doubleValue() < 0 || vertical.length().doubleValue() < 0;
    }

    /** The part of it that is in an image, if there is any. */
    Optional<PixelBox> clip(double width, double height) {
        return horizontal
                .clip((long) width)
                .flatMap(left -> vertical.clip((long) height).map(top -> new PixelBox(left, top)));
    }

    /** Writes its numbers in the place of those that an annotation has, where they differ. */
    void replace(Span annotation, Splice splice) {
        List<Decimal> now = PixelBox.of(annotation).numbers();
        List<Decimal> then = numbers();
        List<String> names = List.of(MemberNames.LEFT, MemberNames.TOP, MemberNames.WIDTH, MemberNames.HEIGHT);
        for (int i = 0; i < names.size(); i++) {
            if (!then.get(i).equals(now.get(i))) {
                splice.replace(
                        annotation.member(names.get(i)).orElseThrow(),
                        then.get(i).text());
            }
        }
    }

    private List<Decimal> numbers() {
        return List.of(horizontal.start(), vertical.start(), horizontal.length(), vertical.length());
    }

    private static Decimal number(Span annotation, String name) {
        return Decimal.parse(annotation.member(name).orElseThrow().text());
    }

    /** Left, top, width and height. */
    @Override
    public String toString() {
        return numbers().toString();
    }
}
