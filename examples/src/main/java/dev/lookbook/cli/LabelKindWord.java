package dev.lookbook.cli;

import dev.lookbook.manifest.ManifestOptions.LabelKind;

/** Reads {@code boxes} and {@code image-level}. */
final class LabelKindWord extends Words<LabelKind> {
    LabelKindWord() {
        super(LabelKind.class);
    }
}
