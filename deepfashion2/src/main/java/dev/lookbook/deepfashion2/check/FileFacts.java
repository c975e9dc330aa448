package dev.lookbook.deepfashion2.check;

import dev.lookbook.model.ImageSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a file says that has to agree with other files.
 *
 * @param pairAt the byte of the pair id
 * @param sized whether its picture's size is known, or it was told why not
 */
record FileFacts(OptionalLong pairId, long pairAt, Optional<ImageSource> side, List<ItemFacts> items, boolean sized) {
    /** What nobody can read says nothing. */
    static FileFacts none(boolean sized) {
        return new FileFacts(OptionalLong.empty(), -1, Optional.empty(), List.of(), sized);
    }

    /**
     * One of its items.
     *
     * @param styleAt the byte of the style
     * @param categoryAt the byte of the category id
     * @param labelled how many landmarks are labelled; -1 when nobody knows
     */
    record ItemFacts(
            String key, OptionalLong category, long categoryAt, OptionalLong style, long styleAt, int labelled) {}
}
