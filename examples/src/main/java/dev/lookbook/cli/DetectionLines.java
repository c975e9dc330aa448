package dev.lookbook.cli;

import dev.lookbook.convert.ConversionReport;
import dev.lookbook.internal.StagedFile;
import dev.lookbook.model.Category;
import dev.lookbook.rekognition.detection.Detection;
import dev.lookbook.rekognition.detection.PictureDetections;
import dev.lookbook.rekognition.detection.RatioBox;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** A line of JSON for each picture, with ratios and percentages as the service answers them. */
final class DetectionLines implements DetectionSink {
    private final OutputStream out;
    /** Where it is written; none for standard output. */
    private final Optional<StagedFile> file;

    private DetectionLines(OutputStream out, Optional<StagedFile> file) {
        this.out = out;
        this.file = file;
    }

    static DetectionLines create(String name) throws IOException {
        if (name.equals("-")) {
            return new DetectionLines(System.out, Optional.empty());
        }
        StagedFile file = StagedFile.of(Path.of(name));
        return new DetectionLines(file.out(), Optional.of(file));
    }

    @Override
    public void write(PictureDetections picture, ConversionReport report) throws IOException {
        JsonText.write(out, json -> {
            json.writeStringProperty("fileName", picture.fileName());
            picture.size().ifPresent(size -> {
                json.writeNumberProperty("width", size.width());
                json.writeNumberProperty("height", size.height());
            });
            json.writeArrayPropertyStart("detections");
            picture.detections().forEach(detection -> write(json, detection));
            json.writeEndArray();
        });
        report.countImage();
        List<Detection> detections = picture.detections();
        detections.forEach(detection -> report.countItem(Category.of(0, detection.label())));
    }

    private static void write(JsonGenerator json, Detection detection) {
        json.writeStartObject();
        json.writeStringProperty("label", detection.label());
        json.writeNumberProperty("percent", detection.percent().doubleValue());
        if (detection.box().isPresent()) {
            RatioBox box = detection.box().get();
            json.writeObjectPropertyStart("box");
            json.writeNumberProperty("left", box.left());
            json.writeNumberProperty("top", box.top());
            json.writeNumberProperty("width", box.width());
            json.writeNumberProperty("height", box.height());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    @Override
    public void finish() throws IOException {
        out.flush();
        if (file.isPresent()) {
            file.get().publish();
        }
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
