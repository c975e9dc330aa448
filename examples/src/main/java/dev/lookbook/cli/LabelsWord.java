package dev.lookbook.cli;

import dev.lookbook.cli.LabelOptions.Labels;

/** Reads which labels of a manifest are meant. */
final class LabelsWord extends Words<Labels> {
    LabelsWord() {
        super(Labels.class);
    }
}
