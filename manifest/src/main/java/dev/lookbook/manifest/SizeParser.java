package dev.lookbook.manifest;

import dev.lookbook.json.Members;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.util.Optional;

/** Reads {@code image_size}: an array of one object with two integers, and perhaps a third. */
final class SizeParser {
    private SizeParser() {}

    /** Whether the value is of the usual form; others survive as they are. */
    static boolean isUsual(Value value) {
        return value instanceof Value.Sequence list
                && list.values().size() == 1
                && list.values().get(0) instanceof Attributes size
                && size.integer(MemberNames.WIDTH).isPresent()
                && size.integer(MemberNames.HEIGHT).isPresent();
    }

    /** The size that a value of the usual form says. */
    static ImmutableManifestImageSize parse(Value value) {
        return parse((Attributes) ((Value.Sequence) value).values().get(0));
    }

    private static ImmutableManifestImageSize parse(Attributes size) {
        Members members = new Members();
        size.asMap().keySet().forEach(members::add);
        Optional<Long> depth = size.integer(MemberNames.DEPTH);
        Attributes others = size.without(MemberNames.WIDTH).without(MemberNames.HEIGHT);
        return ManifestImageSize.builder()
                .width(size.integer(MemberNames.WIDTH).orElseThrow())
                .height(size.integer(MemberNames.HEIGHT).orElseThrow())
                .depth(depth)
                .extras(depth.isPresent() ? others.without(MemberNames.DEPTH) : others)
                .memberOrder(members.orderUnless(MemberNames.SIZE_MEMBERS))
                .build();
    }
}
