package dev.lookbook.rekognition;

/**
 * How far a dataset's update has come.
 *
 * @param line the last line of the manifest that the service has taken in, from 1; where another run may go on after
 * @param bytes how many bytes of the manifest that is
 * @param totalBytes how many bytes the manifest has
 */
public record UpdateProgress(long line, long bytes, long totalBytes) {}
