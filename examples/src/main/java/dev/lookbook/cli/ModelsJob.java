package dev.lookbook.cli;

import dev.lookbook.rekognition.AwsConnection;
import dev.lookbook.rekognition.CustomLabels;
import dev.lookbook.rekognition.ModelVersion;
import dev.lookbook.rekognition.StopOutcome;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Lists and stops models. */
final class ModelsJob {
    private final ModelsCommand command;

    ModelsJob(ModelsCommand command) {
        this.command = command;
    }

    int run() throws IOException {
        return Aws.run(() -> {
            try (AwsConnection aws = command.stop.isEmpty()
                    ? Aws.connection(command.aws).open()
                    : Aws.toRegionOf(command.stop.get(0), command.aws)) {
                CustomLabels customLabels = Aws.customLabels(aws, command.aws);
                if (command.stopAll) {
                    return stopAll(customLabels);
                }
                if (!command.stop.isEmpty()) {
                    command.stop.forEach(customLabels::stop);
                    return 0;
                }
                list(customLabels);
                return 0;
            }
        });
    }

    private static int stopAll(CustomLabels customLabels) {
        List<StopOutcome> outcomes = customLabels.stopAll();
        for (StopOutcome outcome : outcomes) {
            System.err.println(OneLine.of(outcome.failure()
                    .map(failure -> "lookbook: " + failure.getMessage())
                    .orElse("stopped  " + outcome.version().arn())));
        }
        return outcomes.stream().allMatch(StopOutcome::isStopped) ? 0 : Lookbook.DONE_WITH_FINDINGS;
    }

    private void list(CustomLabels customLabels) {
        try (Stream<ModelVersion> versions = command.all
                ? customLabels.projects().flatMap(project -> customLabels.versions(project.arn()))
                : customLabels.running()) {
            versions.forEachOrdered(version -> System.out.println(OneLine.of(version.arn()
                    + ' '
                    + version.status()
                    + (version.minInferenceUnits().isPresent()
                                    && version.status().costsMoney()
                            ? " " + version.minInferenceUnits().getAsInt()
                            : ""))));
        }
    }
}
