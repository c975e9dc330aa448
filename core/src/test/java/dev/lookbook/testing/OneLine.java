package dev.lookbook.testing;

import static org.assertj.core.api.Assertions.assertThat;

/** What a value prints itself as: one line that can be read. */
public final class OneLine {
    private static final int LONGEST = 200;

    private OneLine() {}

    /** Requires that a value prints itself in one line, not too long, in which everything can be seen. */
    public static void require(Object value) {
        assertThat(value.toString()).hasSizeLessThanOrEqualTo(LONGEST);
        assertThat(value.toString().codePoints().filter(OneLine::isInvisible)).isEmpty();
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
