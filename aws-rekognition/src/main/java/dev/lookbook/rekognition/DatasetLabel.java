package dev.lookbook.rekognition;

/**
 * A label of a dataset.
 *
 * @param name the label
 * @param entries how many lines have it
 * @param boundingBoxes how many boxes have it; 0 for labels of images
 */
public record DatasetLabel(String name, long entries, long boundingBoxes) {}
