package dev.lookbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file of {@code --report}, which comes last, and must not fail then or take the place of what it reports on. */
final class ReportFile {
    private ReportFile() {}

    /**
     * Refuses a place that is taken, or where nothing can be written.
     *
     * @param others what is read and written besides
     */
    static void requireApart(Path report, List<String> others) throws IOException {
        Path file = report.toAbsolutePath().normalize();
        for (String other : others) {
            if (!other.equals("-")
                    && file.equals(Path.of(other).toAbsolutePath().normalize())) {
                throw new IllegalArgumentException("--report: expected a file of its own but " + report
                        + " is read or written already; name another");
            }
        }
        if (Files.isDirectory(file)) {
            throw new IOException(report + ": expected a file's name for the report but it is a folder");
        }
        Path existing = file.getParent();
        while (existing != null && Files.notExists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null || !Files.isDirectory(existing) || !Files.isWritable(existing)) {
            throw new IOException(report + ": expected a place where the report can be written but " + existing
                    + " is not a folder to write in");
        }
    }

    /** Writes a report, and the folders that it is in. */
    static void write(Path report, String json) throws IOException {
        Path parent = report.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(report, json + "\n");
    }
}
