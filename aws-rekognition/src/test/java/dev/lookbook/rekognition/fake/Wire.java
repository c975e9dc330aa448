package dev.lookbook.rekognition.fake;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.lookbook.io.DatasetException;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** Speaks AWS JSON 1.1: takes requests apart and puts answers and errors together. */
final class Wire implements HttpHandler {
    private static final String TARGET = "RekognitionService.";

    private final Service service;
    private final RequestLog log;
    private volatile boolean tokenExpired;

    Wire(Service service, RequestLog log) {
        this.service = service;
        this.log = log;
    }

    void tokenExpired(boolean expired) {
        tokenExpired = expired;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            log.begin();
            Headers headers = exchange.getRequestHeaders();
            String target =
                    Optional.ofNullable(headers.getFirst("X-Amz-Target")).orElse("");
            String operation = target.startsWith(TARGET) ? target.substring(TARGET.length()) : target;
            Attributes input = Attributes.of();
            Attributes answer;
            Optional<Refusal> refusal = Optional.empty();
            try {
                Authorization.require(headers, tokenExpired);
                input = input(exchange, operation.equals(target), body);
                answer = service.run(operation, input);
            } catch (Refusal e) {
                refusal = Optional.of(e);
                answer = Attributes.builder()
                        .put("__type", Value.of(e.type()))
                        .put("message", Value.of(e.text()))
                        .build();
            } catch (RuntimeException e) {
                refusal = Optional.of(Refusal.of("InternalServerError", "The fake has failed: " + e));
                answer = Attributes.builder()
                        .put("__type", Value.of("InternalServerError"))
                        .put("message", Value.of("The fake has failed: " + e + ", caused by " + e.getCause()))
                        .build();
            }
            int status = refusal.map(Refusal::status).orElse(200);
            log.end(new RecordedRequest(
                    operation,
                    shortened(input),
                    body.length,
                    headers.containsKey("Authorization"),
                    status,
                    refusal.map(Refusal::type)));
            send(exchange, status, Json.write(answer));
        }
    }

    private static Attributes input(HttpExchange exchange, boolean otherTarget, byte[] body) {
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        if (!exchange.getRequestMethod().equals("POST") || otherTarget || !type.equals("application/x-amz-json-1.1")) {
            throw Refusal.of("UnknownOperationException", "This is no request in AWS JSON 1.1.");
        }
        try {
            return Json.read(body);
        } catch (DatasetException e) {
            throw Refusal.of("SerializationException", String.valueOf(e.getMessage()));
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/x-amz-json-1.1");
        headers.set("x-amzn-RequestId", UUID.randomUUID().toString());
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** A request without the bytes of a picture, of which there may be thousands. */
    private static Attributes shortened(Attributes input) {
        Attributes image = input.attributes("Image");
        return image.text("Bytes")
                .map(bytes -> input.with("Image", image.with("Bytes", Value.of(bytes.length() / 4L * 3))))
                .orElse(input);
    }
}
