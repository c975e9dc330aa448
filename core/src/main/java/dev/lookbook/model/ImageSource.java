package dev.lookbook.model;

import java.util.Locale;
import java.util.Optional;

/** Who took a picture: the two kinds of pictures that DeepFashion2 pairs. */
public enum ImageSource {
    /** A shop. */
    SHOP,
    /** A customer. */
    USER;

    /** The word that stands for this in files: {@code shop} or {@code user}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a word stands for; empty when nothing does. */
    public static Optional<ImageSource> ofWord(String word) {
        for (ImageSource source : values()) {
            if (source.word().equals(word)) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }
}
