package dev.lookbook.examples.synthetic;

import dev.lookbook.deepfashion2.DeepFashion2Category;

/** What can stand in for each other in an outfit. */
enum Group {
    TOP,
    BOTTOM,
    DRESS,
    OUTWEAR;

    static Group of(DeepFashion2Category category) {
        return switch (category) {
            case SHORT_SLEEVE_TOP, LONG_SLEEVE_TOP, VEST, SLING -> TOP;
            case SHORTS, TROUSERS, SKIRT -> BOTTOM;
            case SHORT_SLEEVE_DRESS, LONG_SLEEVE_DRESS, VEST_DRESS, SLING_DRESS -> DRESS;
            case SHORT_SLEEVE_OUTWEAR, LONG_SLEEVE_OUTWEAR -> OUTWEAR;
        };
    }
}
