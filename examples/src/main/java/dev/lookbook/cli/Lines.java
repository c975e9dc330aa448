package dev.lookbook.cli;

/** Lines of a name and what there is to say of it, in 80 columns. */
final class Lines {
    private static final int COLUMNS = 80;
    private static final int INDENT = 16;
    private static final String LINE = "%-" + INDENT + "s%s";

    private Lines() {}

    /** Adds a line, or as many as the text takes, broken after commas. */
    static void add(StringBuilder out, String name, String text) {
        String start = name;
        String rest = text;
        while (INDENT + rest.length() > COLUMNS && rest.lastIndexOf(", ", COLUMNS - INDENT - 1) > 0) {
            int end = rest.lastIndexOf(", ", COLUMNS - INDENT - 1) + 1;
            Summary.line(out, LINE, start, rest.substring(0, end));
            rest = rest.substring(end + 1);
            start = "";
        }
        Summary.line(out, LINE, start, rest);
    }
}
