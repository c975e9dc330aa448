package dev.lookbook.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Hands over what a command found out: to standard output as text or as JSON, and to the file of {@code --report}. */
final class Result {
    private Result() {}

    static void print(DatasetOptions options, String text, Consumer<JsonGenerator> json) throws IOException {
        print(options.json, options.report, text, json);
    }

    static void print(boolean asJson, @Nullable Path report, String text, Consumer<JsonGenerator> json)
            throws IOException {
        String object = asJson || report != null ? json(json) : "";
        if (report != null) {
            ReportFile.write(report, object);
        }
        if (asJson) {
            // JSON is UTF-8, whatever the terminal's encoding.
            System.out.writeBytes((object + "\n").getBytes(StandardCharsets.UTF_8));
        } else {
            System.out.print(text);
        }
        System.out.flush();
    }

    private static String json(Consumer<JsonGenerator> members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
        }
        return text.toString();
    }
}
