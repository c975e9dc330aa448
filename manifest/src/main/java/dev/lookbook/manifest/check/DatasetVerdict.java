package dev.lookbook.manifest.check;

import dev.lookbook.internal.Brief;
import java.util.List;

/**
 * What becomes of one manifest, as the service counts it in its {@code manifest_summary.json}. Each line is counted once:
 * {@code lines} is the sum of the four that follow.
 *
 * @param source the manifest
 * @param useCase what the service would use it for
 * @param lines all lines, blank ones included
 * @param valid lines that it trains or tests with, perhaps without some of their boxes
 * @param invalid lines that it does not use because of errors
 * @param ignored lines in which nothing is wrong and nothing is labelled
 * @param dropped lines that do not get into a dataset, which the service does not count at all: too long, duplicates, or
 *     beyond the limit of lines
 * @param errorLines the first 10,000 lines that have errors, from 1; also lines of which only a box is wrong
 * @param labels the labels that are left in valid lines, those on most images first; at most 10,000
 */
public record DatasetVerdict(
        String source,
        UseCase useCase,
        long lines,
        long valid,
        long invalid,
        long ignored,
        long dropped,
        List<Integer> errorLines,
        List<LabelCount> labels) {

    /** Keeps its own copies. */
    public DatasetVerdict {
        errorLines = List.copyOf(errorLines);
        labels = List.copyOf(labels);
    }

    /** The share of lines that are invalid or dropped, by which the service decides whether to go on; 0 without lines. */
    public double invalidShare() {
        return lines == 0 ? 0 : (double) (invalid + dropped) / lines;
    }

    /** In a line: {@code DatasetVerdict[train.manifest, 129 lines, 128 valid, 1 invalid, 0 ignored, 0 dropped, 18 labels: ...]}. */
    @Override
    public String toString() {
        return Brief.of("DatasetVerdict")
                .file(source)
                .count(lines, "line")
                .add(valid + " valid")
                .add(invalid + " invalid")
                .add(ignored + " ignored")
                .add(dropped + " dropped")
                .list(labels, "label", LabelCount::name)
                .toString();
    }

    /**
     * How often a label is used.
     *
     * @param name what it is called
     * @param images on how many images
     * @param boxes how many boxes; 0 for labels of whole images
     */
    public record LabelCount(String name, long images, long boxes) {}
}
