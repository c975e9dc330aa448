package dev.lookbook.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What there is to read, in the proportions of the real ones: validation split, train split, train2017, a large manifest. */
final class Inputs {
    private static final int SEED = 7;
    private static final int COCO_IMAGES = 100_000;
    private static final int MANIFEST_LINES = 250_000;

    private final Path folder;
    private final Commands commands;
    private final int images;

    Inputs(Options options, Commands commands) throws IOException {
        folder = Files.createDirectories(options.data);
        this.commands = commands;
        images = options.images;
    }

    /** A split's folder, with headers of pictures. */
    Input split() {
        return made("split-" + images, "SynthesizeSplit", images, SEED);
    }

    /** A split's zip. */
    Input zip(int size) {
        return made("split-" + size + ".zip", "SynthesizeSplit", size, SEED);
    }

    Input coco() {
        int size = scaled(COCO_IMAGES);
        return made("coco-" + size + ".json", "SynthesizeCoco", size, SEED);
    }

    /** Annotations in any order. */
    Input scattered() {
        int size = scaled(COCO_IMAGES);
        return made("scattered-" + size + ".json", "SynthesizeCoco", size, SEED, "scattered");
    }

    Input manifest() {
        int size = scaled(MANIFEST_LINES);
        return made("manifest-" + size + ".manifest", "SynthesizeManifest", size, SEED);
    }

    /** Where a contestant may write; nothing is there before. */
    Path output(String name) {
        return folder.resolve("out-" + name);
    }

    private int scaled(int whole) {
        return (int) Math.round((double) whole * images / Options.FULL);
    }

    private Input made(String name, String className, Object... arguments) {
        Path path = folder.resolve(name);
        Object[] all = new Object[arguments.length + 1];
        all[0] = Input.unfinished(path);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Input(path, commands.benchmark("512m", className, all));
    }
}
