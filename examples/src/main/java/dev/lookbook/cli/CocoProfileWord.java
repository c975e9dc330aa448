package dev.lookbook.cli;

import dev.lookbook.coco.CocoProfile;

/** Reads {@code upstream}, {@code upstream-with-source}, {@code rich} and {@code detection}. */
final class CocoProfileWord extends Words<CocoProfile> {
    CocoProfileWord() {
        super(CocoProfile.class);
    }
}
