package dev.lookbook.cli;

import dev.lookbook.manifest.check.CustomLabelsLimits;
import dev.lookbook.manifest.check.ManifestValidation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code check} that only manifests have. */
final class PreflightOptions {
    @Option(
            names = "--test",
            paramLabel = "TEST",
            description =
                    "Of manifests: the test manifest that goes with IN, which both are checked against each other.")
    @Nullable
    Path test;

    @Option(
            names = "--fix",
            paramLabel = "OUT",
            description = {
                "Of manifests: writes a repaired manifest and lists every change. With --test, two: OUT's name with .train and"
                        + " .test before its ending. Of DeepFashion2: writes a repaired split, a folder or an archive by its name."
            })
    @Nullable
    String fix;

    @Option(
            names = "--validation",
            paramLabel = "DIR",
            description = {
                "Of manifests: writes into a folder what the service writes after a training: the manifests with their errors, and"
                        + " manifest_summary.json."
            })
    @Nullable
    Path validation;

    @Option(
            names = "--limit",
            paramLabel = "NAME=VALUE",
            description =
                    "Of manifests: another limit than the service's default, such as max-lines=500000; see docs/preflight.md.")
    Map<String, Double> limits = new LinkedHashMap<>();

    /** The limits that were asked for. */
    CustomLabelsLimits limits() {
        CustomLabelsLimits all = CustomLabelsLimits.defaults();
        for (Map.Entry<String, Double> limit : limits.entrySet()) {
            all = all.with(limit.getKey(), limit.getValue());
        }
        return all;
    }

    /** The files that a repair is written to. */
    List<String> fixed() {
        if (fix == null) {
            return List.of();
        }
        return test == null ? List.of(fix) : Destinations.trainAndTest(fix);
    }

    /** Refuses to write what is read, or one file twice, or where nothing can be written. */
    void requireApart(Path train, DatasetOptions options) throws IOException {
        List<String> inputs = new ArrayList<>(List.of(train.toString()));
        for (Path input : Arrays.asList(test, options.images)) {
            if (input != null) {
                inputs.add(input.toString());
            }
        }
        Apart files = new Apart(inputs);
        for (String repaired : fixed()) {
            files.take("--fix", "the repaired manifest", Path.of(repaired));
        }
        if (validation != null) {
            files.take("--validation", "the validation file", validation.resolve(ManifestValidation.TRAINING));
            if (test != null) {
                files.take("--validation", "the validation file", validation.resolve(ManifestValidation.TESTING));
            }
            files.take("--validation", "the validation file", validation.resolve(ManifestValidation.SUMMARY));
        }
        if (options.report != null) {
            files.take("--report", "the report", options.report);
        }
    }

    /** Refuses what makes no sense before the work. */
    void requireSense() {
        if ("-".equals(fix)) {
            throw new IllegalArgumentException(
                    "--fix: expected a file or folder, for standard output has the findings, but found \"-\"");
        }
    }

    /** Refuses these options for another format that can be repaired. */
    void requireOnlyFix() {
        if (test != null || validation != null || !limits.isEmpty()) {
            throw new IllegalArgumentException(
                    "--test, --validation and --limit are for manifests only; is it --format manifest that is meant?");
        }
    }

    /** Refuses these options for another format. */
    void requireNone() {
        requireOnlyFix();
        if (fix != null) {
            throw new IllegalArgumentException(
                    "--fix is for manifests and DeepFashion2 only; is it --format manifest or"
                            + " --format deepfashion2 that is meant?");
        }
    }
}
