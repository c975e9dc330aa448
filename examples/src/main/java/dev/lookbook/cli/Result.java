package dev.lookbook.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Hands over what a command found out: to standard output as text or as JSON, and to the file of {@code --report}. */
final class Result {
    private Result() {}

    static void print(DatasetOptions options, String text, Consumer<JsonGenerator> json) throws IOException {
        print(options.json, options.report, text, json);
    }

    static void print(boolean asJson, @Nullable Path report, String text, Consumer<JsonGenerator> json)
            throws IOException {
        print(asJson, report, out -> out.print(text), json);
    }

    /**
     * Hands over what is written as it is told, because it may be long.
     *
     * @param json is asked twice when there is a report besides JSON on standard output
     */
    static void print(boolean asJson, @Nullable Path report, Consumer<PrintStream> text, Consumer<JsonGenerator> json)
            throws IOException {
        if (report != null) {
            ReportFile.write(report, json);
        }
        if (asJson) {
            // JSON is UTF-8, whatever the terminal's encoding.
            JsonText.write(System.out, json);
        } else {
            text.accept(System.out);
        }
        System.out.flush();
    }
}
