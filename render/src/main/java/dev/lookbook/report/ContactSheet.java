package dev.lookbook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Pictures that can be filtered by category, finding and split, by styles alone. */
final class ContactSheet {
    private static final int NAMES_SHOWN = 4;

    private final List<Tile> tiles;
    private final int leftOut;
    private final List<Filter> filters;
    private final Filter findings;
    private final boolean several;

    private ContactSheet(List<Tile> tiles, int leftOut) {
        this.tiles = tiles;
        this.leftOut = leftOut;
        several = tiles.stream().map(Tile::split).distinct().count() > 1;
        findings = Filter.of("f", "Finding", tiles, tile -> List.copyOf(tile.findings()));
        filters = List.of(
                        Filter.of("c", "Category", tiles, Tile::categories),
                        findings,
                        Filter.of(
                                "s",
                                "Split",
                                tiles,
                                tile -> tile.split().isEmpty() ? List.of() : List.of(tile.split())))
                .stream()
                .filter(Filter::isUseful)
                .toList();
    }

    /** A sheet of the first pictures, as many as there is room for. */
    static ContactSheet of(List<Tile> tiles) {
        List<Tile> first = new ArrayList<>();
        long bytes = 0;
        for (Tile tile : tiles) {
            // Four characters of base64 are three bytes, or one or two of them at the end.
            bytes += tile.base64().length() / 4 * 3 - 2;
            if (bytes > DatasetReport.PICTURE_BYTES) {
                break;
            }
            first.add(tile);
        }
        return new ContactSheet(List.copyOf(first), tiles.size() - first.size());
    }

    boolean isEmpty() {
        return tiles.isEmpty();
    }

    /** The rules that make the filters work. */
    void style(Html html) {
        if (!filters.isEmpty()) {
            html.markup("<style>\n");
            filters.forEach(filter -> filter.style(html));
            html.markup("</style>\n");
        }
    }

    /** Leads to the pictures that have a finding, if some do: a label chooses its filter and goes there. */
    void link(Html html, String code) {
        findings.find(code)
                .ifPresent(option -> html.markup("<label class=\"see\" for=\"" + option.id() + "\">see "
                        + Numbers.counted(option.count(), "picture") + "</label>"));
    }

    void write(Html html) {
        if (isEmpty()) {
            return;
        }
        html.markup("<section id=\"pictures\">\n<h2>Pictures</h2>\n<p class=\"lead\">" + lead() + "</p>\n");
        if (!filters.isEmpty()) {
            html.markup("<div class=\"filters\">\n");
            filters.forEach(filter -> filter.write(html, tiles.size()));
            html.markup("</div>\n");
        }
        html.markup("<ol class=\"sheet\">\n");
        tiles.forEach(tile -> tile(html, tile));
        html.markup("</ol>\n<p class=\"shown\"> of " + Numbers.counted(tiles.size(), "picture")
                + " shown</p>\n</section>\n");
    }

    private String lead() {
        long blank = tiles.stream().filter(tile -> !tile.hasPixels()).count();
        String pictures = Numbers.counted(tiles.size(), "annotated picture") + ", chosen to show every category and"
                + " every kind of finding where there is room.";
        String without = blank == 0 ? "" : " " + withoutPixels(blank);
        String more = leftOut == 0 ? "" : " " + Numbers.count(leftOut) + " more were left out to keep this file small.";
        return pictures + without + more;
    }

    private String withoutPixels(long blank) {
        String which = blank == tiles.size()
                ? blank == 1 ? "It is" : "All are"
                : Numbers.count(blank) + " of them " + (blank == 1 ? "is" : "are");
        return which + " drawn on a plain ground, for the "
                + (blank == 1 ? "picture was not at hand." : "pictures were not at hand.");
    }

    private void tile(Html html, Tile tile) {
        StringBuilder classes = new StringBuilder("tile");
        filters.forEach(
                filter -> filter.idsOf(tile).forEach(id -> classes.append(' ').append(id)));
        html.markup("<li class=\"" + classes + "\"><figure><img src=\"data:image/jpeg;base64," + tile.base64()
                        + "\" width=\"" + tile.width() + "\" height=\"" + tile.height() + "\" alt=\"")
                .text(tile.fileName() + ": " + names(tile))
                .markup("\"><figcaption><b>")
                .name(tile.fileName())
                .markup("</b>");
        if (several) {
            html.markup("<span>").name(tile.split()).markup("</span>");
        }
        html.markup("<span>").saying(names(tile)).markup("</span>");
        for (String code : sorted(tile.findings())) {
            html.markup("<code>").plainName(code).markup("</code> ");
        }
        html.markup("</figcaption></figure></li>\n");
    }

    private static List<String> sorted(Set<String> codes) {
        return codes.stream().sorted().limit(NAMES_SHOWN).toList();
    }

    private static String names(Tile tile) {
        if (tile.items() == 0) {
            return "no items";
        }
        List<String> shown = tile.categories().stream().limit(NAMES_SHOWN).toList();
        int more = tile.categories().size() - shown.size();
        return String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
    }
}
