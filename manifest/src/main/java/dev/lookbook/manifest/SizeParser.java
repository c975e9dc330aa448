package dev.lookbook.manifest;

import dev.lookbook.json.Members;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.util.Optional;

/** Reads {@code image_size}: an array of one object with two integers, and perhaps a third. */
final class SizeParser {
    private SizeParser() {}

    /** The size that a value of the usual form says; others survive as they are. */
    static Optional<ImmutableManifestImageSize> parse(Value value) {
        return value instanceof Value.Sequence list
                        && list.values().size() == 1
                        && list.values().get(0) instanceof Attributes size
                ? parse(size)
                : Optional.empty();
    }

    private static Optional<ImmutableManifestImageSize> parse(Attributes size) {
        Optional<Long> width = size.integer(MemberNames.WIDTH);
        Optional<Long> height = size.integer(MemberNames.HEIGHT);
        if (width.isEmpty() || height.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> depth = size.integer(MemberNames.DEPTH);
        Members members = new Members();
        Attributes.Builder extras = Attributes.builder();
        size.forEach((name, value) -> {
            members.add(name);
            boolean typed =
                    name.equals(MemberNames.DEPTH) ? depth.isPresent() : MemberNames.SIZE_MEMBERS.contains(name);
            if (!typed) {
                extras.put(name, value);
            }
        });
        return Optional.of(ManifestImageSize.builder()
                .width(width.get())
                .height(height.get())
                .depth(depth)
                .extras(extras.build())
                .memberOrder(members.orderUnless(MemberNames.SIZE_MEMBERS))
                .build());
    }
}
