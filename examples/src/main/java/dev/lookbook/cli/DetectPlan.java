package dev.lookbook.cli;

import dev.lookbook.rekognition.RunLimits;
import java.time.Duration;

/** What detections would do and cost, for people. */
record DetectPlan(DetectCommand command, RunLimits limits) {

    /**
     * @param pictures how many the model would be shown
     * @param report knows the others
     */
    String text(int pictures, DetectReport report) {
        StringBuilder out = new StringBuilder();
        Summary.line(out, "would start %s with %s", command.model, units("inference unit"));
        Summary.line(out, "would show it %s, %d at a time", Counted.of(pictures, "picture"), command.parallel);
        Summary.line(
                out,
                "that costs %s an hour, from the start to the stop, whether it is asked or not",
                limits.costOf(Duration.ofHours(1), command.units)
                        .map(cost -> cost.stripTrailingZeros().toPlainString())
                        .orElse(units("unit-hour") + "; --price-per-hour says what that is"));
        if (command.maxHours != null) {
            Summary.line(
                    out,
                    "at most %s hours%s",
                    command.maxHours,
                    limits.costOf(Amounts.hours("--max-hours", command.maxHours), command.units)
                            .map(cost -> ", " + cost.stripTrailingZeros().toPlainString())
                            .orElse(""));
        }
        if (command.maxCost != null) {
            Summary.line(out, "at most %s", command.maxCost);
        }
        if (command.maxHours == null && command.maxCost == null) {
            Summary.line(out, "without a limit but the number of pictures; --max-hours or --max-cost sets one");
        }
        Summary.line(
                out,
                command.keepRunning
                        ? "would leave it running, and costing, until lookbook models --stop"
                        : "would stop it in the end, and when interrupted");
        report.tellFailures(out);
        return out.toString();
    }

    private String units(String word) {
        return command.units + " " + word + (command.units == 1 ? "" : "s");
    }
}
