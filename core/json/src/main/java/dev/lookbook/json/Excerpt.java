package dev.lookbook.json;

/** Shortens what was found, so that an error stays a line that people read. */
final class Excerpt {
    private static final int LENGTH = 60;

    private Excerpt() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(LENGTH).forEach(c -> {
            if (Character.isISOControl(c)) {
                out.append(String.format("\\u%04x", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return text.codePointCount(0, text.length()) > LENGTH ? out + "…" : out.toString();
    }
}
