package dev.lookbook.report;

import dev.lookbook.internal.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes HTML: markup, which is ours, as it is, and text, which is anybody's, so that it stays text. */
final class Html {
    /** What comes from files has an end: names, and what is said of them. */
    private static final int LONGEST_NAME = 120;

    private static final int LONGEST_TEXT = 300;

    private final Appendable out;

    Html(Appendable out) {
        this.out = out;
    }

    /** Text of ours, or numbers, as it is. */
    Html markup(String markup) {
        try {
            out.append(markup);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A text in an element or in an attribute in double quotes. */
    Html text(String text) {
        return markup(escape(text, LONGEST_TEXT));
    }

    /** A text from data as an element of its own, so that one from right to left does not turn what is around it. */
    Html saying(String text) {
        return markup("<bdi>").text(text).markup("</bdi>");
    }

    /** A name from data, likewise an element of its own. */
    Html name(String name) {
        return markup("<bdi>" + escape(name, LONGEST_NAME) + "</bdi>");
    }

    /** A name from data in an attribute or a title. */
    Html plainName(String name) {
        return markup(escape(name, LONGEST_NAME));
    }

    /** A text without an end that is too far, without what cannot be seen, and without markup. */
    private static String escape(String text, int longest) {
        return Printable.of(shortened(text, longest))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + '…';
    }
}
