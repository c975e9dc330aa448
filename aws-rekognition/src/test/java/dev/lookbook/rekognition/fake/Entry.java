package dev.lookbook.rekognition.fake;

import dev.lookbook.model.Attributes;
import java.util.Map;

/**
 * A line of a dataset.
 *
 * @param sourceRef its picture, by which it is found again
 * @param line as it came
 * @param listed with what the service says of it
 * @param boxes how many boxes have each label; 0 for a label of the whole picture
 * @param hasErrors whether the service has found something wrong
 */
record Entry(String sourceRef, Attributes line, Attributes listed, Map<String, Integer> boxes, boolean hasErrors) {
    boolean isLabeled() {
        return !boxes.isEmpty();
    }
}
