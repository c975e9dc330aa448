package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoImage;
import dev.lookbook.coco.CocoReader;
import java.util.function.Function;

/** What images are told apart by when they are shared out: the same in every format of a dataset. */
final class Keys {
    private Keys() {}

    /** The file name; the id where there is none. */
    static String image(CocoImage image) {
        return image.fileName().isEmpty() ? Ids.of(image).map(Ids::text).orElse("") : image.fileName();
    }

    /** The pair id, or what the image alone has. */
    static Function<CocoImage, String> pairs(CocoReader reader) {
        PairIds pairs = new PairIds(reader);
        return image -> pairs.apply(image).map(String::valueOf).orElseGet(() -> image(image));
    }
}
