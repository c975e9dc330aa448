package dev.lookbook.cli;

import dev.lookbook.manifest.check.DatasetVerdict;
import dev.lookbook.manifest.check.ManifestVerdict;
import tools.jackson.core.JsonGenerator;

/** What would become of a manifest, for programs. */
final class VerdictJson {
    private VerdictJson() {}

    static void write(ManifestVerdict verdict, JsonGenerator json) {
        json.writeBooleanProperty("wouldTrain", verdict.wouldTrain());
        verdict.labelOverlap().ifPresent(share -> json.writeNumberProperty("labelOverlap", share));
        write("train", verdict.train(), json);
        verdict.test().ifPresent(test -> write("test", test, json));
    }

    private static void write(String name, DatasetVerdict dataset, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("source", dataset.source());
        json.writeStringProperty("useCase", dataset.useCase().name());
        json.writeNumberProperty("lines", dataset.lines());
        json.writeNumberProperty("valid", dataset.valid());
        json.writeNumberProperty("invalid", dataset.invalid());
        json.writeNumberProperty("ignored", dataset.ignored());
        json.writeNumberProperty("dropped", dataset.dropped());
        json.writeArrayPropertyStart("errorLines");
        dataset.errorLines().forEach(json::writeNumber);
        json.writeEndArray();
        json.writeArrayPropertyStart("labels");
        for (DatasetVerdict.LabelCount label : dataset.labels()) {
            json.writeStartObject();
            json.writeStringProperty("name", label.name());
            json.writeNumberProperty("images", label.images());
            json.writeNumberProperty("boxes", label.boxes());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
