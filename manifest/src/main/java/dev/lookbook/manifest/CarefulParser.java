package dev.lookbook.manifest;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.json.JsonSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a label that says it is a detection, in a line where not all that say so are: as a detection if it can be, and
 * otherwise as it is. Reads its members twice.
 */
final class CarefulParser implements LabelParser {
    private final Again again;
    private final PlainParser plain;
    private final DetectionParser detection;
    private Optional<DatasetException> problem = Optional.empty();

    CarefulParser(String attribute, Again again) {
        this.again = again;
        plain = new PlainParser(attribute, Optional.of(ObjectDetection.TYPE));
        detection = new DetectionParser(attribute);
    }

    /** Opens a part of the line once more. */
    @FunctionalInterface
    interface Again {
        JsonSource open(Location place, int length);
    }

    @Override
    public void readValue(JsonSource json) {
        twice(json, plain::readValue, detection::readValue);
    }

    @Override
    public void readMetadata(JsonSource json) {
        twice(json, plain::readMetadata, detection::readMetadata);
    }

    @Override
    public ManifestLabel build() {
        return problem.isPresent() ? plain.irregular(problem.get()) : detection.build();
    }

    private void twice(JsonSource json, Consumer<JsonSource> asItIs, Consumer<JsonSource> asDetection) {
        Location place = json.location();
        asItIs.accept(json);
        int length = (int) (json.endOffset() - place.byteOffset());
        try (JsonSource part = again.open(place, length)) {
            asDetection.accept(part);
        } catch (DatasetException e) {
            problem = Optional.of(e);
        }
    }
}
