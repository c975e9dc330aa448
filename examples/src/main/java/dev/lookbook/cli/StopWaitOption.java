package dev.lookbook.cli;

import java.math.BigDecimal;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How long to insist on a model's end: what commands that run one say of it in the same words. */
final class StopWaitOption {
    @Option(
            names = "--stop-wait",
            paramLabel = "MINUTES",
            defaultValue = "30",
            description = "How long to try to stop it, whatever happens (default: ${DEFAULT-VALUE}).")
    BigDecimal minutes = BigDecimal.valueOf(30);

    Duration time() {
        return Amounts.minutes("--stop-wait", minutes);
    }
}
