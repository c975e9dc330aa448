package dev.lookbook.cli;

import dev.lookbook.convert.ConversionReport;
import dev.lookbook.model.Category;
import dev.lookbook.rekognition.detection.Detection;
import dev.lookbook.rekognition.detection.PictureDetections;
import dev.lookbook.rekognition.detection.RatioBox;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** A line of JSON for each picture, with ratios and percentages as the service answers them. */
final class DetectionLines implements DetectionSink {
    private final OutputStream out;
    /** Where it is written, and where it goes; empty for standard output. */
    private final Optional<Path> staged;

    private final Path target;

    private DetectionLines(OutputStream out, Optional<Path> staged, Path target) {
        this.out = out;
        this.staged = staged;
        this.target = target;
    }

    static DetectionLines create(String name) throws IOException {
        if (name.equals("-")) {
            return new DetectionLines(System.out, Optional.empty(), Path.of(name));
        }
        Path target = Path.of(name).toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new IOException(name + ": expected a file's name but it is a folder");
        }
        // A sibling, because a move that cannot be seen half-done needs the same file system.
        Path staged = Files.createTempFile(
                Objects.requireNonNull(target.getParent()), String.valueOf(target.getFileName()), ".part");
        staged.toFile().deleteOnExit();
        return new DetectionLines(new BufferedOutputStream(Files.newOutputStream(staged)), Optional.of(staged), target);
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
        if (staged.isPresent()) {
            out.close();
            Files.move(staged.get(), target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        if (staged.isPresent()) {
            out.close();
            Files.deleteIfExists(staged.get());
        }
    }
}
