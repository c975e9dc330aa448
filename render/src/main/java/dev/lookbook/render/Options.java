package dev.lookbook.render;

import org.immutables.value.Value;

/** What a {@link Renderer} draws, and how large. */
@Value.Immutable
@Values
abstract class Options {
    @Value.Default
    boolean boxes() {
        return true;
    }

    @Value.Default
    boolean masks() {
        return true;
    }

    @Value.Default
    boolean landmarks() {
        return true;
    }

    @Value.Default
    boolean labels() {
        return true;
    }

    /** Items that are less sure are left out. */
    @Value.Default
    double minimalConfidence() {
        return 0;
    }

    /** Of what masks are filled with. */
    @Value.Default
    double opacity() {
        return 0.3;
    }

    @Value.Default
    double scale() {
        return 1;
    }

    @Value.Default
    int maximalSide() {
        return Integer.MAX_VALUE;
    }

    @Value.Default
    long maximalPixels() {
        return PictureReader.MAXIMAL_PIXELS;
    }
}
