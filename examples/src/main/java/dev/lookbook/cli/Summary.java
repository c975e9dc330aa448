package dev.lookbook.cli;

import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.ConversionReport.CategoryCount;
import dev.lookbook.convert.ConversionReport.IssueCount;
import dev.lookbook.convert.Issue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a conversion did, for people and for programs. */
record Summary(String command, String from, String to, ConversionReport report, List<String> outputs, double seconds) {

    /** For people: plain text without colours, worst news first. */
    String text() {
        StringBuilder out = new StringBuilder();
        line(
                out,
                "%s -> %s: %s, %s in %.1f s",
                from,
                to,
                Counted.of(report.images(), "image"),
                Counted.of(report.items(), "item"),
                seconds);
        if (report.skipped() > 0) {
            line(out, "%s skipped", Counted.of(report.skipped(), "record was", "records were"));
        }
        for (CategoryCount count : report.categories()) {
            String name = count.category().isDefined() ? count.category().name() : "(not defined)";
            line(out, "%,12d  %s (%d)", count.items(), name, count.category().id());
        }
        issues(out, report);
        outputs.forEach(output -> line(out, "wrote    %s", output));
        return out.toString();
    }

    /** Adds what was reported, for people: the worst first, with an example of each. */
    static void issues(StringBuilder out, ConversionReport report) {
        List<IssueCount> issues = report.issues().stream()
                .sorted(Comparator.comparing(
                                (IssueCount count) -> count.example().severity())
                        .reversed())
                .toList();
        for (IssueCount count : issues) {
            Issue example = count.example();
            line(out, "%-8s %s x %,d", word(example), example.code(), count.count());
            line(out, "         such as %s: %s", example.location(), example.message());
        }
    }

    static void line(StringBuilder out, String format, Object... arguments) {
        out.append(OneLine.of(String.format(Locale.ROOT, format, arguments))).append(System.lineSeparator());
    }

    private static String word(Issue issue) {
        return issue.severity().name().toLowerCase(Locale.ROOT);
    }

    /** For programs. */
    void writeJson(Path file) throws IOException {
        SummaryJson.write(this, file);
    }
}
