package dev.lookbook.rekognition;

/**
 * What an update has done.
 *
 * @param sentLines lines that were sent; blank ones are not
 * @param skippedLines lines that the dataset had already
 * @param batches requests that it took
 * @param dataset the dataset afterwards, with what the service says of its entries
 */
public record UpdateResult(long sentLines, long skippedLines, int batches, Dataset dataset) {

    /**
     * How many of the manifest's lines are no entries of the dataset: the service leaves out lines that it cannot use, or that
     * have the same picture as others, and tells nobody. Right where the dataset was empty before; where it had entries
     * already, there may be more. Of the entries, {@link DatasetStats#errorEntries} have errors.
     */
    public long linesLeftOut() {
        return Math.max(
                0,
                sentLines
                        + skippedLines
                        - dataset.stats().map(DatasetStats::totalEntries).orElse(0L));
    }
}
