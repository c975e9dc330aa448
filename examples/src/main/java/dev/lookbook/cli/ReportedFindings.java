package dev.lookbook.cli;

import dev.lookbook.convert.Issue;
import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.io.Location;
import dev.lookbook.report.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a conversion has said of itself in the file of {@code --report}. */
final class ReportedFindings {
    private ReportedFindings() {}

    /**
     * Reads a report.
     *
     * @throws IllegalArgumentException when it is none
     */
    static List<Finding> read(Path file) throws IOException {
        String what = "a report of lookbook convert, as its --report writes it,";
        JsonObject report = JsonObject.read(file, what);
        if (!report.has("issues") || report.has("stats")) {
            throw new IllegalArgumentException(
                    file + ": expected " + what + " but it is something else, for it has no issues of a conversion");
        }
        String command = report.text("command").isEmpty() ? "conversion" : report.text("command");
        String formats = report.text("from").isEmpty() || report.text("to").isEmpty()
                ? ""
                : ", " + report.text("from") + " to " + report.text("to");
        return report.objects("issues").stream()
                .map(issue -> finding(command + formats, issue))
                .toList();
    }

    private static Finding finding(String origin, JsonObject issue) {
        JsonObject example = issue.object("example");
        Location place = new Location(example.text("source"), example.text("pointer"), example.whole("byte", -1), (int)
                example.whole("line", 0));
        Issue first = new Issue(issue.text("code"), severity(issue.text("severity")), place, example.text("message"));
        return new Finding(origin, first, Math.max(1, issue.whole("count", 1)));
    }

    /** What nobody knows is not made harmless. */
    private static Severity severity(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "info" -> Severity.INFO;
            case "warning" -> Severity.WARNING;
            default -> Severity.ERROR;
        };
    }
}
