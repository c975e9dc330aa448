package dev.lookbook.render;

import dev.lookbook.model.Category;
import dev.lookbook.model.Item;
import java.util.Locale;

/** What is written about items. Names come from files: what cannot be seen in them is made visible, and they have an end. */
final class Labels {
    private static final int MOST_SHOWN = 40;
    private static final int MOST_SAID = 300;
    private static final int MOST_LOOKED_AT = 2000;

    private Labels() {}

    /** What stands on an item's plate: {@code vest 0.93}. */
    static String of(Item item) {
        return shortened(name(item.category()), MOST_SHOWN) + confidence(item);
    }

    /** What is said of an item where a mouse rests on it. */
    static String title(Item item) {
        return shortened(name(item.category()), MOST_SAID) + confidence(item);
    }

    private static String name(Category category) {
        return category.isDefined() ? visible(category.name()) : "id " + category.id();
    }

    private static String confidence(Item item) {
        return item.confidence()
                .map(value -> {
                    double number = value.doubleValue();
                    boolean usual = number >= 0 && number <= 1;
                    return ' ' + (usual ? String.format(Locale.ROOT, "%.2f", number) : shortened(value.text(), 8));
                })
                .orElse("");
    }

    /** A text of so many characters at most, of which the last says that there were more. */
    static String shortened(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + '…';
    }

    /** A text without what cannot be seen or XML cannot have: such characters as {@code \\u001b}. */
    static String visible(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(MOST_LOOKED_AT).forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED -> out.append(String.format(Locale.ROOT, "\\u%04x", c));
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
