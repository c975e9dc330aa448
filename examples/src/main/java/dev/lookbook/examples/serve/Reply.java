package dev.lookbook.examples.serve;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An answer of the server, whole.
 *
 * @param body the bytes, not to be changed
 * @param headers besides those that all answers have
 */
@SuppressWarnings("ArrayRecordComponent") // Answers are never compared.
record Reply(int status, String contentType, byte[] body, Map<String, String> headers) {
    static final String JSON = "application/json";

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String RETRY_SECONDS = "2";

    static Reply ok(String contentType, byte[] body) {
        return new Reply(200, contentType, body, Map.of());
    }

    static Reply json(Consumer<JsonGenerator> members) {
        return ok(JSON, object(members));
    }

    /** Problem details (RFC 9457), with the problem's code besides. */
    static Reply of(ApiProblem problem) {
        ApiProblem.Code code = problem.code();
        Map<String, String> headers = new TreeMap<>();
        problem.allowedMethods().ifPresent(methods -> headers.put("Allow", methods));
        if (code.isPassing()) {
            headers.put("Retry-After", RETRY_SECONDS);
        }
        byte[] body = object(json -> {
            json.writeStringProperty("type", "about:blank");
            json.writeStringProperty("title", code.title());
            json.writeNumberProperty("status", code.status());
            json.writeStringProperty("code", code.word());
            json.writeStringProperty("detail", problem.detail());
        });
        return new Reply(code.status(), "application/problem+json", body, headers);
    }

    private static byte[] object(Consumer<JsonGenerator> members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return out.toByteArray();
    }

    /** This with one more header. */
    Reply with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Reply(status, contentType, body, more);
    }
}
