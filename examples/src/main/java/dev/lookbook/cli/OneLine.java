package dev.lookbook.cli;

/** Text for a terminal: what comes from files is shown, never sent. */
final class OneLine {
    private OneLine() {}

    /** The text with {@code \\u000a} and the like for control characters, line breaks and changes of direction. */
    static String of(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE -> out.append(String.format("\\u%04x", c));
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
