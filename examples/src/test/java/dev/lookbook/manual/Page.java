package dev.lookbook.manual;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of the manual, the README or the changelog: its fenced blocks, its links, and where one can link to. */
record Page(Path file, List<String> lines) {
    static final Path ROOT = Path.of("..");

    private static final String FENCE = "```";
    private static final Pattern LINK = Pattern.compile("\\[(?:[^\\[\\]]|\\[[^\\]]*\\])*\\]\\(([^()\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");

    /** What stands between fences: the words behind the opening one, and the lines. */
    record Block(int line, String info, List<String> lines) {
        String text() {
            return String.join("\n", lines);
        }
    }

    static Page of(Path file) {
        try {
            return new Page(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every page that users read. */
    static List<Page> all() {
        List<Page> pages = new ArrayList<>(List.of(of(ROOT.resolve("README.md")), of(ROOT.resolve("CHANGELOG.md"))));
        pages.addAll(manual());
        return pages;
    }

    /** The pages under docs. */
    static List<Page> manual() {
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Page::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fenced blocks, in order. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE)) {
                if (start >= 0) {
                    String info = lines.get(start).substring(FENCE.length());
                    blocks.add(new Block(start + 1, info, List.copyOf(lines.subList(start + 1, i))));
                }
                start = start < 0 ? i : -1;
            }
        }
        return blocks;
    }

    /** What the page links to, other than by {@code https}. */
    List<String> links() {
        return LINK.matcher(CODE.matcher(prose()).replaceAll("`"))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.startsWith("http"))
                .toList();
    }

    /** The names of its headings, as GitHub makes them. */
    Set<String> anchors() {
        return prose().lines()
                .filter(line -> line.matches("#{1,6} .*"))
                .map(heading -> heading.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /** The page without fenced and indented blocks. */
    private String prose() {
        Matcher fenced = Pattern.compile("(?ms)^```.*?^```$").matcher(String.join("\n", lines));
        return fenced.replaceAll("")
                .lines()
                .filter(line -> !line.startsWith("    "))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return file.toString().replace(File.separatorChar, '/');
    }
}
