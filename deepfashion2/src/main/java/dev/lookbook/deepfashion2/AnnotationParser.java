package dev.lookbook.deepfashion2;

import dev.lookbook.deepfashion2.internal.UsualOrder;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSource;
import dev.lookbook.json.Members;
import dev.lookbook.model.Attributes;
import java.util.ArrayList;
import java.util.List;

/** Reads one annotation file from its bytes. */
final class AnnotationParser {
    private final JsonSource source;
    private final ImmutableDeepFashion2Image.Builder image = DeepFashion2Image.builder();
    private final List<String> keys = new ArrayList<>();
    private final Attributes.Builder extras = Attributes.builder();
    private final Members members = new Members();

    private AnnotationParser(JsonSource source) {
        this.source = source;
    }

    /**
     * Reads a file.
     *
     * @param entry what errors call the file
     * @param name what the image is called
     * @throws DatasetException when it is not a DeepFashion2 annotation
     */
    static DeepFashion2Image parse(byte[] bytes, String entry, String name, ReadLimits limits) {
        try (JsonSource source = JsonSource.of(bytes, Location.of(entry), limits)) {
            return new AnnotationParser(source).parse(name);
        }
    }

    private DeepFashion2Image parse(String name) {
        Location location = source.location();
        source.object(this::member);
        source.end();
        members.require(UsualOrder.SOURCE, location);
        members.require(UsualOrder.PAIR_ID, location);
        return source.checked(
                location,
                () -> image.name(name)
                        .extras(extras.build())
                        .memberOrder(members.orderUnless(UsualOrder.ofImage(keys)))
                        .location(location)
                        .build());
    }

    private void member(String name) {
        members.add(name);
        if (name.equals(UsualOrder.SOURCE)) {
            image.source(source.string());
        } else if (name.equals(UsualOrder.PAIR_ID)) {
            image.pairId(source.integer());
        } else if (name.startsWith(UsualOrder.ITEM_PREFIX) && source.isObject()) {
            image.addItems(ItemParser.parse(source, name));
            keys.add(name);
        } else {
            extras.put(name, source.value());
        }
    }
}
