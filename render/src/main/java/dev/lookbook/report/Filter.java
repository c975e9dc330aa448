package dev.lookbook.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One way to narrow the contact sheet: radio buttons, of which each hides the pictures that do not have what it names. */
final class Filter {
    /** So many buttons are more than anybody looks through. */
    private static final int MOST = 60;

    private final String id;
    private final String title;
    private final Function<Tile, List<String>> namesOf;
    private final Map<String, Option> options;

    /** A button: the class of the pictures that it shows, and how many there are. */
    record Option(String id, String name, long count) {}

    private Filter(String id, String title, Function<Tile, List<String>> namesOf, Map<String, Option> options) {
        this.id = id;
        this.title = title;
        this.namesOf = namesOf;
        this.options = options;
    }

    /**
     * A filter by what pictures have, the most frequent first.
     *
     * @param id what its buttons' classes begin with
     */
    static Filter of(String id, String title, List<Tile> tiles, Function<Tile, List<String>> namesOf) {
        Map<String, Long> counts = new LinkedHashMap<>();
        tiles.forEach(tile ->
                namesOf.apply(tile).stream().sorted().distinct().forEach(name -> counts.merge(name, 1L, Long::sum)));
        Map<String, Option> options = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .forEach(entry ->
                        options.put(entry.getKey(), new Option(id + options.size(), entry.getKey(), entry.getValue())));
        return new Filter(id, title, namesOf, options);
    }

    /** Whether it makes a difference. */
    boolean isUseful() {
        return options.size() > 1 || (id.equals("f") && !options.isEmpty());
    }

    Optional<Option> find(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** The classes of a picture. */
    List<String> idsOf(Tile tile) {
        return namesOf.apply(tile).stream()
                .map(options::get)
                .flatMap(option -> Optional.ofNullable(option).stream())
                .map(Option::id)
                .distinct()
                .toList();
    }

    void style(Html html) {
        options.values()
                .forEach(option -> html.markup(
                        "#pictures:has(#" + option.id() + ":checked) .tile:not(." + option.id() + "){display:none}\n"));
    }

    void write(Html html, int all) {
        html.markup("<fieldset><legend>" + title + "</legend>");
        html.markup("<label><input type=\"radio\" name=\"" + id + "\" checked> all <small>" + Numbers.count(all)
                + "</small></label>\n");
        for (Option option : options.values()) {
            html.markup("<label><input type=\"radio\" name=\"" + id + "\" id=\"" + option.id() + "\"> ")
                    .name(option.name())
                    .markup(" <small>" + Numbers.count(option.count()) + "</small></label>\n");
        }
        html.markup("</fieldset>\n");
    }
}
