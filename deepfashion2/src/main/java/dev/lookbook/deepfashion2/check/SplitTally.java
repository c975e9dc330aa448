package dev.lookbook.deepfashion2.check;

import dev.lookbook.convert.Issue;
import dev.lookbook.deepfashion2.DeepFashion2Category;
import dev.lookbook.deepfashion2.check.FileFacts.ItemFacts;
import dev.lookbook.deepfashion2.internal.SplitFiles;
import dev.lookbook.io.Location;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Takes the files of a split one after the other, and counts what is in them and what is wrong. */
final class SplitTally {
    private final SplitFiles files;
    private final PictureRules pictures;
    private final Consumer<Issue> found;
    private final NumberingRules numbering = new NumberingRules();
    private final PairRules pairs;
    private final Map<DeepFashion2Category, Long> categories = new EnumMap<>(DeepFashion2Category.class);
    private long images;
    private long valid;
    private long items;
    private long unsized;
    private String firstUnsized = "";

    SplitTally(SplitFiles files, PictureRules pictures, Consumer<Issue> found) {
        this.files = files;
        this.pictures = pictures;
        this.found = found;
        pairs = new PairRules(files);
    }

    /** Says what is known before the first file. */
    void start() {
        if (pictures.areAbsent() && !files.names().isEmpty()) {
            found.accept(Findings.issue(
                    DeepFashion2Rule.PICTURES_UNCHECKED,
                    pictures.folder(),
                    "no pictures are at hand: whether they are there and readable was not checked"));
        }
    }

    /**
     * Takes the next file.
     *
     * @param index its place among the names
     */
    void add(int index, FileCheck file) {
        String name = files.names().get(index);
        String entry = files.annotation(name);
        numbering.add(name, Location.of(entry), found);
        file.findings().forEach(found);
        pairs.add(index, file.facts(), found);
        images++;
        valid += file.errors() ? 0 : 1;
        for (ItemFacts item : file.facts().items()) {
            items++;
            if (item.category().isPresent()) {
                DeepFashion2Category.ofId(item.category().getAsLong())
                        .ifPresent(category -> categories.merge(category, 1L, Long::sum));
            }
        }
        if (!file.facts().sized()) {
            firstUnsized = unsized == 0 ? entry : firstUnsized;
            unsized++;
        }
    }

    /** Says what only the whole split shows. */
    void finish() {
        Location split = Location.of(files.root() + "annos");
        numbering.finish(split, found);
        pairs.finish(split, found);
        pictures.orphans(found);
        if (unsized > 0) {
            found.accept(Findings.issue(
                    DeepFashion2Rule.SIZES_UNKNOWN,
                    split,
                    String.format(
                            Locale.ROOT,
                            "%s, first of %s: scales were not checked there, nor whether things are inside the image; name"
                                    + " the pictures or a table of sizes",
                            unsizedImages(),
                            firstUnsized)));
        }
    }

    private String unsizedImages() {
        if (unsized == images) {
            return images == 1
                    ? "the size of the only image is not known"
                    : String.format(Locale.ROOT, "the sizes of all %,d images are not known", images);
        }
        String sizes = unsized == 1 ? "the size is" : "the sizes are";
        return String.format(Locale.ROOT, "of %,d of %,d images %s not known", unsized, images, sizes);
    }

    long images() {
        return images;
    }

    long valid() {
        return valid;
    }

    long items() {
        return items;
    }

    long pairs() {
        return pairs.pairs();
    }

    Map<DeepFashion2Category, Long> categories() {
        return categories;
    }
}
