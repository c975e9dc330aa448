package dev.lookbook.deepfashion2.check;

import dev.lookbook.convert.Issue;
import dev.lookbook.model.ImageSize;
import java.util.Optional;

/**
 * What is known of an annotation's picture.
 *
 * @param finding what is wrong with it, which also says why its size may not be known
 */
record PictureLook(Optional<ImageSize> size, Optional<Issue> finding) {
    /** Nothing is known. */
    static final PictureLook NONE = new PictureLook(Optional.empty(), Optional.empty());

    /** Whether the size is known, or it is told why not. */
    boolean sized() {
        return size.isPresent() || finding.isPresent();
    }
}
