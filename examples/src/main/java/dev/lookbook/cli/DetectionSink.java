package dev.lookbook.cli;

import dev.lookbook.convert.ConversionReport;
import dev.lookbook.rekognition.CustomLabels;
import dev.lookbook.rekognition.S3Objects;
import dev.lookbook.rekognition.detection.PictureDetections;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Where detections go; what is written appears when it is finished. */
interface DetectionSink extends Closeable {

    /**
     * Opens the output of a command.
     *
     * @param truth what detections are numbered by; those of the model without it
     */
    static DetectionSink open(
            DetectCommand command, Optional<DetectionClasses> truth, CustomLabels customLabels, S3Objects objects)
            throws IOException {
        if (command.to == DetectionFormat.JSON) {
            return DetectionLines.create(command.out);
        }
        DetectionClasses classes =
                truth.isPresent() ? truth.get() : DetectionClasses.ofModel(customLabels, command.model, objects);
        return DetectionDataset.create(command, classes);
    }

    /**
     * Writes what was seen in a picture.
     *
     * @param report counts it, and is told what does not fit
     */
    void write(PictureDetections picture, ConversionReport report) throws IOException;

    void finish() throws IOException;
}
