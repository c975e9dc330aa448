package dev.lookbook.manifest;

import dev.lookbook.internal.Brief;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.ImageSize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The size of an image as an {@link ObjectDetection} has it. */
@Value.Immutable
@Values
public abstract class ManifestImageSize {
    ManifestImageSize() {}

    /** Pixels from left to right. */
    public abstract long width();

    /** Pixels from top to bottom. */
    public abstract long height();

    /** Channels: 3 for RGB. */
    public abstract Optional<Long> depth();

    /** Other members. */
    @Value.Default
    public Attributes extras() {
        return Attributes.of();
    }

    /** The order of the members; empty for the usual one. */
    @Value.Auxiliary
    public abstract List<String> memberOrder();

    /** In a line: {@code ManifestImageSize[468x624x3]}. */
    @Override
    public String toString() {
        return Brief.of("ManifestImageSize")
                .add(width() + "x" + height()
                        + depth().map(channels -> "x" + channels).orElse(""))
                .extras(extras())
                .toString();
    }

    /** Starts a size. */
    public static ImmutableManifestImageSize.Builder builder() {
        return ImmutableManifestImageSize.builder();
    }

    /** The size as the model has it; empty when no picture can have it. */
    Optional<ImageSize> toImageSize() {
        return ImageSize.ofSides(width(), height());
    }
}
