package dev.lookbook.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A command of a {@code console} block, behind {@code $}, and the lines below it, which it prints.
 *
 * @param place the page and line
 * @param text what is typed, in one line
 * @param printed what the page says is printed: {@code …} in a line stands for any text, as a line for any lines
 */
record Command(String place, String text, List<String> printed) {
    private static final String PROMPT = "$ ";
    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|[^\\s\"]+)+");

    /** The commands of a page's blocks, and the files that it shows: {@code ```json NAME} is one of that name. */
    static List<Command> of(Page page) {
        List<Command> commands = new ArrayList<>();
        for (Page.Block block : page.blocks()) {
            String[] info = block.info().split(" ", 2);
            if (info.length == 2) {
                commands.add(
                        new Command(page + ":" + block.line(), "write " + info[1] + "\n" + block.text(), List.of()));
            } else if (block.info().equals("console")) {
                add(page, block, commands);
            }
        }
        return commands;
    }

    private static void add(Page page, Page.Block block, List<Command> commands) {
        for (int i = 0; i < block.lines().size(); i++) {
            String line = block.lines().get(i);
            if (line.startsWith(PROMPT)) {
                String place = page + ":" + (block.line() + 1 + i);
                StringBuilder text = new StringBuilder(line.substring(PROMPT.length()));
                while (text.charAt(text.length() - 1) == '\\') {
                    text.setLength(text.length() - 1);
                    text.append(block.lines().get(++i).strip());
                }
                commands.add(new Command(place, text.toString(), new ArrayList<>()));
            } else {
                commands.get(commands.size() - 1).printed.add(line);
            }
        }
    }

    /** Its words, without the quotes around them. */
    List<String> words() {
        return WORD.matcher(text)
                .results()
                .map(word -> word.group().replace("\"", ""))
                .toList();
    }

    /** What matches all that the page says may be printed. */
    Pattern expected() {
        StringBuilder pattern = new StringBuilder();
        for (String line : printed) {
            if (line.strip().equals("…")) {
                pattern.append("(?:.*\\n)*?");
            } else {
                pattern.append(Stream.of(line.stripTrailing().split("…", -1))
                                .map(Pattern::quote)
                                .collect(Collectors.joining(".*")))
                        .append("\\n");
            }
        }
        return Pattern.compile(pattern.toString());
    }
}
