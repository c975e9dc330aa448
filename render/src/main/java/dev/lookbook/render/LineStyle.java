package dev.lookbook.render;

/** How the outlines of a category are drawn: what tells categories apart besides their colours. */
public enum LineStyle {
    /** Without gaps. */
    SOLID,
    /** Long dashes. */
    DASHED,
    /** Short dashes, hardly longer than the line is wide. */
    DOTTED,
    /** A long dash and a short one in turn. */
    DASH_DOT;

    /** The lengths of dashes and gaps in turn, in widths of the line; none for a line without gaps. */
    double[] dashes() {
        return switch (this) {
            case SOLID -> new double[0];
            case DASHED -> new double[] {6, 2.5};
            case DOTTED -> new double[] {2, 1.5};
            case DASH_DOT -> new double[] {6, 2, 2, 2};
        };
    }
}
