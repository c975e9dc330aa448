package dev.lookbook.manifest;

import dev.lookbook.json.Members;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import java.util.Optional;

/** Reads {@code image_size}: an array of one object with two integers, and perhaps a third. */
final class SizeParser {
    private static final int SURE_DIGITS = 18;

    private SizeParser() {}

    /** Whether the value is of the usual form; others survive as they are. */
    static boolean isUsual(Value value) {
        return value instanceof Value.Sequence list
                && list.values().size() == 1
                && list.values().get(0) instanceof Attributes size
                && integer(size, Words.WIDTH).isPresent()
                && integer(size, Words.HEIGHT).isPresent();
    }

    /** The size that a value of the usual form says. */
    static ImmutableManifestImageSize parse(Value value) {
        return parse((Attributes) ((Value.Sequence) value).values().get(0));
    }

    private static ImmutableManifestImageSize parse(Attributes size) {
        Members members = new Members();
        size.asMap().keySet().forEach(members::add);
        Optional<Long> depth = integer(size, Words.DEPTH);
        Attributes others = size.without(Words.WIDTH).without(Words.HEIGHT);
        return ManifestImageSize.builder()
                .width(integer(size, Words.WIDTH).orElseThrow())
                .height(integer(size, Words.HEIGHT).orElseThrow())
                .depth(depth)
                .extras(depth.isPresent() ? others.without(Words.DEPTH) : others)
                .memberOrder(members.orderUnless(Words.SIZE_MEMBERS))
                .build();
    }

    /** An integer that is written as Java would, so that nothing of it is lost. */
    private static Optional<Long> integer(Attributes size, String name) {
        return size.get(name, Decimal.class)
                .filter(number -> number.isInteger()
                        && number.text().length() <= SURE_DIGITS
                        && !number.text().equals("-0"))
                .map(Decimal::longValueExact);
    }
}
