package dev.lookbook.rekognition.detection;

import dev.lookbook.internal.Brief;
import dev.lookbook.model.ImageSize;
import java.util.List;
import java.util.Optional;

/**
 * What a model sees in a picture.
 *
 * @param fileName the picture's name, as {@link Picture#name()} has it
 * @param size the picture's size in pixels as they are stored, without regard to EXIF orientation; empty when the picture is
 *     in S3 or its header does not tell
 * @param detections what is there, the surest first
 */
public record PictureDetections(String fileName, Optional<ImageSize> size, List<Detection> detections) {
    public PictureDetections {
        detections = List.copyOf(detections);
    }

    /** The same with the size of the picture. */
    public PictureDetections withSize(ImageSize value) {
        return new PictureDetections(fileName, Optional.of(value), detections);
    }

    /** In a line: {@code PictureDetections[000001.jpg, 468x624, 2 detections: vest, trousers]}. */
    @Override
    public String toString() {
        return Brief.of("PictureDetections")
                .file(fileName)
                .size(size)
                .list(detections, "detection", Detection::label)
                .toString();
    }
}
