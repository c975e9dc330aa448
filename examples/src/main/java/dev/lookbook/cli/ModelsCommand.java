package dev.lookbook.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists models, and stops those that run. */
@Command(
        name = "models",
        description = {
            "Lists the models that run, which cost money by the hour until they are stopped, and stops them when asked to.",
            "Standard output has a line for each: its ARN, its state, its inference units."
        },
        exitCodeList = {"0:done", "1:a model may still be running, or is not there", "2:the arguments can't be used"},
        sortOptions = false)
final class ModelsCommand implements Callable<Integer> {
    @Option(names = "--all", description = "Lists models that do not run, too.")
    boolean all;

    @Option(
            names = "--stop",
            paramLabel = "ARN",
            description = "Stops this model, in its region; may be given again and again.")
    List<String> stop = List.of();

    @Option(names = "--stop-all", description = "Stops all models that run in the region, whoever has started them.")
    boolean stopAll;

    @Mixin
    AwsOptions aws = new AwsOptions();

    @Override
    public Integer call() throws IOException {
        if (stopAll && (all || !stop.isEmpty())) {
            throw new IllegalArgumentException("--stop-all stops all that run; leave out --all and --stop");
        }
        return new ModelsJob(this).run();
    }
}
