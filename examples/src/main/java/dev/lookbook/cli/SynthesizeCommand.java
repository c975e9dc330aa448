package dev.lookbook.cli;

import dev.lookbook.examples.synthetic.SyntheticSplit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a synthetic DeepFashion2 split. */
@Command(
        name = "synthesize",
        description =
                "Draws a DeepFashion2 split: garments that nobody has to ask anybody for. The same number and seed"
                        + " give the same split.")
final class SynthesizeCommand implements Callable<Integer> {
    @Option(
            names = "--images",
            paramLabel = "N",
            defaultValue = "60",
            description = "How many pictures (default: ${DEFAULT-VALUE}).")
    int images;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "7",
            description = "Another seed, other pictures (default: ${DEFAULT-VALUE}).")
    long seed;

    @Parameters(
            paramLabel = "OUT",
            description = "A new folder, or an archive ending in .zip, .tar, .tar.gz, .tgz or .tar.zst.")
    Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (images < 1) {
            throw new IllegalArgumentException("--images: expected at least 1 but found " + images);
        }
        Format.requireFolderOrArchive(out);
        SyntheticSplit.write(out, images, seed);
        System.err.println("wrote    " + out);
        return 0;
    }
}
