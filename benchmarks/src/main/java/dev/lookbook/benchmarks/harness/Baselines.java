package dev.lookbook.benchmarks.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The programs of others, where the machine has them, and a word on each that it has not. */
final class Baselines {
    /** DeepFashion2's folder to COCO, then COCO to a manifest, as scripts in plain Python do it. */
    final Optional<Scripts> scripts;

    /** Python with pycocotools. */
    final Optional<Python> pycocotools;

    /** What the table says about them. */
    final List<String> notes = new ArrayList<>();

    Baselines(Options options) throws InterruptedException {
        Optional<Python> python = Python.find();
        boolean masks = python.isPresent() && python.get().has("pycocotools.coco");
        pycocotools = python.filter(found -> masks);
        if (!masks) {
            notes.add("pycocotools is left out: this machine's python3 does not have it.");
        }
        scripts = python.isPresent() ? scripts(python.get(), options) : Optional.empty();
    }

    private Optional<Scripts> scripts(Python python, Options options) throws InterruptedException {
        if (options.baselines.isEmpty()) {
            notes.add("The plain-Python baselines are left out: --baselines did not say where they are.");
            return Optional.empty();
        }
        Path folder = options.baselines.get();
        Path toCoco = folder.resolve("baseline_deepfashion2_to_coco.py");
        Path toManifest = folder.resolve("baseline_coco_to_manifest.py");
        if (!Files.isRegularFile(toCoco) || !Files.isRegularFile(toManifest)) {
            notes.add("The plain-Python baselines are left out: " + toCoco.getFileName() + " and "
                    + toManifest.getFileName() + " are not both in the folder that --baselines names.");
            return Optional.empty();
        }
        boolean readsHeaders = python.has("PIL");
        if (!readsHeaders) {
            notes.add("The plain-Python baseline takes the pictures' sizes from a table, which is faster: Pillow is"
                    + " not there to read them.");
        }
        return Optional.of(new Scripts(python, toCoco, toManifest, readsHeaders));
    }

    /** The baselines' command lines. */
    record Scripts(Python python, Path toCoco, Path toManifest, boolean readsHeaders) {
        List<String> toCoco(Path split, Path out) {
            return readsHeaders
                    ? python.script(toCoco, split, out)
                    : python.script(toCoco, split, out, split.resolve("image-sizes.csv"));
        }

        List<String> toManifest(Path coco, Path out) {
            return python.script(toManifest, coco, out, ConvertRows.PREFIX);
        }
    }
}
