package dev.lookbook.cli;

import dev.lookbook.cli.Output.Target;
import dev.lookbook.convert.Issue;
import dev.lookbook.convert.Split;
import dev.lookbook.io.Location;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where records go: one file, or one for each part of a split. All of them appear, or none. */
final class Destinations<W> implements Closeable {
    /** An ending that has a dot inside. */
    private static final Pattern COMPRESSED_TAR = Pattern.compile("\\.tar\\.(gz|zst)$", Pattern.CASE_INSENSITIVE);

    private final List<String> names;
    private final List<Target<W>> targets = new ArrayList<>();
    private final BitSet used = new BitSet();

    private Destinations(List<String> names, Output.Opener<W> opener) throws IOException {
        this.names = names;
        try {
            for (String name : names) {
                targets.add(opener.open(name));
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    static <W> Destinations<W> one(String name, Output.Opener<W> opener) throws IOException {
        return new Destinations<>(List.of(name), opener);
    }

    /** Files named as OUT with {@code .train} and {@code .test} before its ending. */
    static <W> Destinations<W> trainAndTest(String name, Output.Opener<W> opener) throws IOException {
        return new Destinations<>(trainAndTest(name), opener);
    }

    /** The names of a split's two sides. */
    static List<String> trainAndTest(String name) {
        return parts(name, List.of("train", "test"));
    }

    /** Files named as OUT with a dot and a part's name before its ending. */
    static <W> Destinations<W> parts(String name, List<String> parts, Output.Opener<W> opener) throws IOException {
        return new Destinations<>(parts(name, parts), opener);
    }

    /** The names of the files of parts. */
    static List<String> parts(String name, List<String> parts) {
        return parts.stream().map(part -> inserted(name, '.' + part)).toList();
    }

    private static String inserted(String name, String word) {
        Matcher tar = COMPRESSED_TAR.matcher(name);
        int dot = tar.find() ? tar.start() : name.lastIndexOf('.');
        boolean ending = dot > name.lastIndexOf('/') + 1;
        return ending ? name.substring(0, dot) + word + name.substring(dot) : name + word;
    }

    List<String> names() {
        return names;
    }

    void write(Split.Side side, W written) throws IOException {
        write(targets.size() == 1 || side == Split.Side.TRAIN ? 0 : 1, written);
    }

    /** Writes to the file of a number, from 0. */
    void write(int part, W written) throws IOException {
        targets.get(part).write(written);
        used.set(part);
    }

    /** Reports the sides of a split that no record went to, though others have some. */
    void reportEmpty(Consumer<? super Issue> issues) {
        for (int part = used.nextClearBit(0);
                !used.isEmpty() && part < names.size();
                part = used.nextClearBit(part + 1)) {
            issues.accept(Issue.warning(
                    "empty-side",
                    Location.of(names.get(part)),
                    "expected images on each side of the split but none came here, for groups are not divided and there"
                            + " are too few; divide by image, with another share, or more images"));
        }
    }

    void finish() throws IOException {
        for (Target<W> target : targets) {
            target.finish();
        }
    }

    @Override
    public void close() throws IOException {
        for (Target<W> target : targets) {
            target.close();
        }
    }
}
