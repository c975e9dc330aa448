package dev.lookbook.rekognition;

/**
 * What an update has done.
 *
 * @param sentLines lines that were sent; blank ones are not
 * @param skippedLines lines that the dataset had already
 * @param batches requests that it took
 * @param dataset the dataset afterwards. Where it has less entries than were sent, the service has left out lines that it
 *     could not use, or that have the same picture as others, and tells nobody
 */
public record UpdateResult(long sentLines, long skippedLines, int batches, Dataset dataset) {}
