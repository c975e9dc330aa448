package dev.lookbook.cli;

import dev.lookbook.manifest.check.CustomLabelsLimits;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
                        + " .test before its ending."
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

    /** Refuses what makes no sense before the work. */
    void requireSense() {
        if ("-".equals(fix)) {
            throw new IllegalArgumentException(
                    "--fix: expected a file, for standard output has the findings, but found \"-\"");
        }
    }

    /** Refuses these options for another format. */
    void requireNone() {
        if (test != null || fix != null || validation != null || !limits.isEmpty()) {
            throw new IllegalArgumentException(
                    "--test, --fix, --validation and --limit are for manifests only; is it --format"
                            + " manifest that is meant?");
        }
    }
}
