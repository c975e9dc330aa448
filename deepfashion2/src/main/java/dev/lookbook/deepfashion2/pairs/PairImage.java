package dev.lookbook.deepfashion2.pairs;

import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.internal.Brief;
import dev.lookbook.model.ImageSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An image of a {@link PairIndex}.
 *
 * @param name the annotation file's name without its ending: {@code 000001}
 * @param source who took the picture; empty when the file has a word that is neither {@code shop} nor {@code user}
 * @param pairId which group of pictures it belongs to, within its split
 */
public record PairImage(String name, Optional<ImageSource> source, long pairId) {
    private static final int SAFE_DIGITS = 18;

    /** By number, and after those whatever is called otherwise: for six digits, the order in which a reader has them. */
    static final Comparator<PairImage> ORDER = Comparator.comparingLong(
                    (PairImage image) -> image.number().orElse(Long.MAX_VALUE))
            .thenComparing(PairImage::name);

    static PairImage of(DeepFashion2Image image) {
        return new PairImage(image.name(), ImageSource.ofWord(image.source()), image.pairId());
    }

    /** The picture's name: {@code 000001.jpg}. */
    public String fileName() {
        return name + ".jpg";
    }

    /** The number that result files call the image by: 1 for {@code 000001}. Empty when the name is not digits alone. */
    public OptionalLong number() {
        boolean digits =
                !name.isEmpty() && name.length() <= SAFE_DIGITS && name.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? OptionalLong.of(Long.parseLong(name)) : OptionalLong.empty();
    }

    boolean isFrom(ImageSource one) {
        return source.isPresent() && source.get() == one;
    }

    /** In a line: {@code PairImage[000001.jpg, shop, pair 1]}. */
    @Override
    public String toString() {
        return Brief.of("PairImage")
                .file(fileName())
                .add(source.map(ImageSource::word))
                .add("pair", pairId)
                .toString();
    }
}
