package dev.lookbook.manifest.check;

import dev.lookbook.io.PictureFacts;
import dev.lookbook.io.Pictures;
import java.io.IOException;
import java.util.Optional;

/** Where the pictures of a manifest are at hand. */
@FunctionalInterface
public interface PictureSource {

    /**
     * What is known of the picture that a {@code source-ref} names; empty when it is not at hand.
     *
     * @throws IOException when it cannot be read
     */
    Optional<PictureFacts> of(String sourceRef) throws IOException;

    /**
     * Pictures in a folder or archive, which is what a bucket or a part of it looks like at home. The picture of {@code
     * s3://bucket/a/b/1.jpg} is looked for as {@code a/b/1.jpg}, then as {@code b/1.jpg}, then as {@code 1.jpg}.
     */
    static PictureSource in(Pictures pictures) {
        return sourceRef -> {
            int bucket = sourceRef.indexOf("://");
            int slash = bucket < 0 ? -1 : sourceRef.indexOf('/', bucket + 3);
            while (slash >= 0) {
                Optional<PictureFacts> facts = pictures.factsOf(sourceRef.substring(slash + 1));
                if (facts.isPresent()) {
                    return facts;
                }
                slash = sourceRef.indexOf('/', slash + 1);
            }
            return Optional.empty();
        };
    }
}
