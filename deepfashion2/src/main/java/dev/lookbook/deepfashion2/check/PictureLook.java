package dev.lookbook.deepfashion2.check;

import dev.lookbook.convert.Issue;
import dev.lookbook.model.ImageSize;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an annotation's picture.
 *
 * @param findings what is wrong with it, which also say why its size may not be known
 */
record PictureLook(Optional<ImageSize> size, List<Issue> findings) {
    PictureLook {
        findings = List.copyOf(findings);
    }

    /** Nothing is known. */
    static final PictureLook NONE = new PictureLook(Optional.empty(), List.of());

    /** Whether the size is known, or it is told why not. */
    boolean sized() {
        return size.isPresent() || !findings.isEmpty();
    }
}
