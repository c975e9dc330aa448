package dev.lookbook.rekognition;

/**
 * What is in a dataset, as the service counts it.
 *
 * @param totalEntries lines, one an image
 * @param labeledEntries lines that have labels
 * @param totalLabels different labels
 * @param errorEntries lines in which the service found errors
 */
public record DatasetStats(long totalEntries, long labeledEntries, long totalLabels, long errorEntries) {}
