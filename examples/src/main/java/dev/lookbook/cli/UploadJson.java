package dev.lookbook.cli;

import dev.lookbook.rekognition.upload.FailedUpload;
import dev.lookbook.rekognition.upload.UploadPlan;
import dev.lookbook.rekognition.upload.UploadResult;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** What an upload did, or would do, for programs. */
final class UploadJson {
    private static final double MILLIS = 1e3;

    private UploadJson() {}

    static void write(UploadPlan plan, UploadCost cost, JsonGenerator json) {
        begin(json, true);
        json.writeStringProperty("bucket", plan.bucket());
        json.writeNumberProperty("images", plan.pictures());
        json.writeNumberProperty("bytes", plan.bytes());
        json.writeNumberProperty("journaled", plan.journaled());
        json.writeNumberProperty("journaledBytes", plan.journaledBytes());
        json.writeNumberProperty("putRequests", plan.requests().puts());
        json.writeNumberProperty("partRequests", plan.requests().parts());
        json.writeNumberProperty("listRequests", plan.requests().lists());
        json.writeNumberProperty("headRequests", plan.requests().heads());
        json.writeNumberProperty("storedBytes", plan.storedBytes());
        cost.ofRequests().ifPresent(price -> json.writeNumberProperty("requestCost", price));
        cost.aMonth().ifPresent(price -> json.writeNumberProperty("monthlyCost", price));
        failed("missing", plan.missing(), json);
        strings("outputs", plan.manifests(), json);
        VerdictJson.write(plan.verdict(), json);
    }

    static void write(UploadResult result, JsonGenerator json) {
        begin(json, false);
        json.writeNumberProperty("uploaded", result.uploaded());
        json.writeNumberProperty("unchanged", result.unchanged());
        json.writeNumberProperty("bytes", result.bytes());
        failed("failed", result.failed(), json);
        strings("outputs", result.manifests(), json);
        json.writeNumberProperty("seconds", result.time().toMillis() / MILLIS);
        VerdictJson.write(result.verdict(), json);
    }

    private static void begin(JsonGenerator json, boolean dryRun) {
        json.writeStringProperty("command", "upload");
        json.writeBooleanProperty("dryRun", dryRun);
    }

    private static void failed(String name, List<FailedUpload> failed, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        for (FailedUpload failure : failed) {
            json.writeStartObject();
            json.writeStringProperty("target", failure.target());
            json.writeStringProperty("file", failure.file());
            json.writeStringProperty("problem", failure.problem());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void strings(String name, List<String> values, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
