package dev.lookbook.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** The file of {@code --report}, which comes last, and must not fail then or take the place of what it reports on. */
final class ReportFile {
    private ReportFile() {}

    /**
     * Refuses a place that is taken, or where nothing can be written.
     *
     * @param inputs what is read
     * @param outputs what is written besides
     */
    static void requireApart(Path report, List<String> inputs, List<String> outputs) throws IOException {
        List<String> others = new ArrayList<>(inputs);
        others.addAll(outputs);
        new Apart(others).take("--report", "the report", report);
    }

    /** Writes a report, and the folders that it is in. */
    static void write(Path report, Consumer<JsonGenerator> members) throws IOException {
        Path parent = report.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try (OutputStream out = Files.newOutputStream(report)) {
            JsonText.write(out, members);
        }
    }
}
