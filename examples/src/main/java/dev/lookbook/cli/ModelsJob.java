package dev.lookbook.cli;

import dev.lookbook.rekognition.AwsConnection;
import dev.lookbook.rekognition.CustomLabels;
import dev.lookbook.rekognition.ModelVersion;
import dev.lookbook.rekognition.StopOutcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists and stops models. */
final class ModelsJob {
    private final ModelsCommand command;

    ModelsJob(ModelsCommand command) {
        this.command = command;
    }

    int run() throws IOException {
        return Aws.run(() -> {
            if (!command.stop.isEmpty()) {
                return tell(stop());
            }
            try (AwsConnection aws = Aws.connection(command.aws).open()) {
                CustomLabels customLabels = Aws.customLabels(aws, command.aws);
                if (command.stopAll) {
                    return tell(customLabels.stopAll());
                }
                list(customLabels);
                return 0;
            }
        });
    }

    /** All at once, for a model in one region must not wait for one in another. */
    private List<StopOutcome> stop() throws InterruptedException {
        Map<String, List<String>> regions = command.stop.stream()
                .distinct()
                .collect(Collectors.groupingBy(this::region, LinkedHashMap::new, Collectors.toList()));
        ExecutorService threads = Executors.newFixedThreadPool(regions.size());
        try {
            List<Callable<List<StopOutcome>>> stops = new ArrayList<>();
            regions.values().forEach(arns -> stops.add(() -> stop(arns)));
            List<StopOutcome> outcomes = new ArrayList<>();
            for (Future<List<StopOutcome>> stop : threads.invokeAll(stops)) {
                outcomes.addAll(stop.get());
            }
            return outcomes;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private String region(String arn) {
        String region = AwsConnection.regionOf(arn);
        return command.aws.region == null ? region : command.aws.region;
    }

    private List<StopOutcome> stop(List<String> arns) {
        try (AwsConnection aws = Aws.toRegionOf(arns.get(0), command.aws)) {
            return Aws.customLabels(aws, command.aws).stop(arns);
        }
    }

    private static int tell(List<StopOutcome> outcomes) {
        for (StopOutcome outcome : outcomes) {
            System.err.println(OneLine.of(outcome.failure()
                    .map(failure -> "lookbook: " + failure.getMessage())
                    .orElse("stopped  " + outcome.arn())));
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
