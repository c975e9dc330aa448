package dev.lookbook.deepfashion2.check;

import dev.lookbook.convert.Issue;
import dev.lookbook.deepfashion2.check.FileFacts.ItemFacts;
import dev.lookbook.deepfashion2.internal.SplitFiles;
import dev.lookbook.io.Location;
import dev.lookbook.model.ImageSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What images have to agree on: pairs have two sides, and an identity (a style of a pair) is one garment. Some 60 bytes for
 * each pair and each identity.
 */
final class PairRules {
    private final SplitFiles files;
    private final KeyIndex pairs = new KeyIndex();
    private final Table pairTable = new Table();
    private final KeyIndex identities = new KeyIndex();
    private final Table identityTable = new Table();
    private int sides;

    PairRules(SplitFiles files) {
        this.files = files;
    }

    /** How many different pair ids there are. */
    long pairs() {
        return pairs.size();
    }

    /** Takes the next file, and tells where it does not agree with those before. */
    void add(int file, FileFacts facts, Consumer<Issue> found) {
        long pair = facts.pairId().orElse(0);
        if (pair < 1) {
            return;
        }
        int side = facts.side().map(one -> one == ImageSource.SHOP ? 1 : 2).orElse(0);
        sides |= side;
        int index = pairs.add(pair, 0);
        if (pairTable.isNew(index)) {
            pairTable.put(index, file, facts.pairAt(), 0);
        }
        pairTable.flags[index] |= side;
        Set<Long> here = new HashSet<>();
        for (ItemFacts item : facts.items()) {
            if (item.style().isPresent() && item.style().getAsLong() > 0) {
                item(file, pair, side, item, found);
                if (!here.add(item.style().getAsLong())) {
                    found.accept(Findings.issue(
                            DeepFashion2Rule.REPEATED_STYLE,
                            place(file, item.key(), "style", item.styleAt()),
                            "style " + item.style().getAsLong() + " of pair " + pair + " is twice in this image"));
                }
            }
        }
    }

    private void item(int file, long pair, int side, ItemFacts item, Consumer<Issue> found) {
        long style = item.style().orElseThrow();
        int category = item.category().isPresent() ? bit(item.category().getAsLong()) : 0;
        int index = identities.add(pair, style);
        if (identityTable.isNew(index)) {
            boolean numbered = ImageRules.isNumbered(item.key());
            identityTable.put(index, file, item.styleAt(), numbered ? ImageRules.number(item.key()) : 0);
        }
        int known = identityTable.flags[index] & ~3;
        if (category != 0 && known != 0 && (known & category) == 0) {
            found.accept(Findings.issue(
                    DeepFashion2Rule.STYLE_CATEGORY,
                    place(file, item.key(), "category_id", item.categoryAt()),
                    "expected category " + (Integer.numberOfTrailingZeros(known) - 2) + " as style " + style
                            + " of pair "
                            + pair + " has in " + files.annotation(name(identityTable.file[index])) + " but found "
                            + item.category().getAsLong()));
        }
        identityTable.flags[index] |= side | category;
    }

    /** The two lowest bits are for the sides. */
    private static int bit(long category) {
        return category >= 1 && category <= 13 ? 1 << (category + 2) : 0;
    }

    /** Tells what only the whole split shows, in the order in which pairs and identities came. */
    void finish(Location split, Consumer<Issue> found) {
        if (sides == 1 || sides == 2) {
            found.accept(Findings.issue(
                    DeepFashion2Rule.ONE_SIDED_SPLIT,
                    split,
                    "expected images from shops and users but all are from " + side(sides) + ": no pair is whole"));
            return;
        }
        for (int i = 0; i < pairs.size(); i++) {
            if (isOneSided(pairTable.flags[i])) {
                found.accept(Findings.issue(
                        DeepFashion2Rule.ONE_SIDED_PAIR,
                        Location.of(files.annotation(name(pairTable.file[i])))
                                .child("pair_id")
                                .atByte(pairTable.offset[i]),
                        "all images of pair " + pairs.first(i) + " are from " + side(pairTable.flags[i])));
            }
        }
        for (int i = 0; i < identities.size(); i++) {
            int whole = pairTable.flags[pairs.add(identities.first(i), 0)];
            if (isOneSided(identityTable.flags[i]) && !isOneSided(whole)) {
                int number = identityTable.number[i];
                found.accept(Findings.issue(
                        DeepFashion2Rule.ORPHAN_STYLE,
                        place(
                                identityTable.file[i],
                                number > 0 ? "item" + number : "",
                                "style",
                                identityTable.offset[i]),
                        "style " + identities.second(i) + " of pair " + identities.first(i) + " is only in images from "
                                + side(identityTable.flags[i])));
            }
        }
    }

    private static boolean isOneSided(int flags) {
        return (flags & 3) == 1 || (flags & 3) == 2;
    }

    private static String side(int flags) {
        return (flags & 3) == 1 ? "shops" : "users";
    }

    private String name(int file) {
        return files.names().get(file);
    }

    private Location place(int file, String key, String member, long offset) {
        Location place = Location.of(files.annotation(name(file)));
        return key.isEmpty()
                ? place.atByte(offset)
                : place.child(key).child(member).atByte(offset);
    }

    /** Where each key was first, and what is known of it: some 16 bytes each. */
    private static final class Table {
        private int[] file = new int[0];
        private int[] offset = new int[0];
        private int[] number = new int[0];
        private int[] flags = new int[0];
        private int size;

        boolean isNew(int index) {
            return index == size;
        }

        void put(int index, int newFile, long newOffset, int newNumber) {
            if (size == file.length) {
                int length = Math.max(16, 2 * size);
                file = Arrays.copyOf(file, length);
                offset = Arrays.copyOf(offset, length);
                number = Arrays.copyOf(number, length);
                flags = Arrays.copyOf(flags, length);
            }
            file[index] = newFile;
            offset[index] = (int) newOffset;
            number[index] = newNumber;
            size++;
        }
    }
}
