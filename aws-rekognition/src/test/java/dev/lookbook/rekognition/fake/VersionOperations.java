package dev.lookbook.rekognition.fake;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Describes, starts, stops, copies and deletes models. */
final class VersionOperations {
    private static final int PAGE = 100;

    private final Account account;

    VersionOperations(Account account) {
        this.account = account;
    }

    void addTo(Map<String, Operation> operations) {
        operations.put("DescribeProjectVersions", this::describe);
        operations.put("StartProjectVersion", this::start);
        operations.put("StopProjectVersion", this::stop);
        operations.put("CopyProjectVersion", this::copy);
        operations.put("DeleteProjectVersion", this::delete);
    }

    private Version version(Attributes input) {
        return account.version(Inputs.text(input, "ProjectVersionArn"));
    }

    /** The newest come first. */
    private Attributes describe(Attributes input) {
        Project project = account.project(Inputs.text(input, "ProjectArn"));
        List<String> names = Json.strings(input, "VersionNames");
        List<Version> versions = new ArrayList<>(project.versions.values());
        Collections.reverse(versions);
        List<Attributes> descriptions = versions.stream()
                .filter(version -> names.isEmpty() || names.contains(version.name))
                .flatMap(version -> version.look(account.blindLooks).stream())
                .toList();
        return Pages.of("ProjectVersionDescriptions", descriptions, input, PAGE);
    }

    private Attributes start(Attributes input) {
        Version version = version(input);
        if (!version.isStartable()) {
            throw Refusal.inUse("The model cannot be started: " + version.arn + " is " + version.status);
        }
        long min = input.integer("MinInferenceUnits").orElse(1L);
        long max = input.integer("MaxInferenceUnits").orElse(min);
        if (max < min) {
            throw Refusal.parameter("MaxInferenceUnits is less than MinInferenceUnits.");
        }
        if (max > account.options.maxUnits) {
            throw Refusal.limit("A model has at most " + account.options.maxUnits + " inference units.");
        }
        if (account.running().count() >= account.options.maxRunning) {
            throw Refusal.limit("At most " + account.options.maxRunning + " models run at the same time.");
        }
        version.units(Decimal.of(min), Decimal.of(max));
        version.is("STARTING", "The model is being started.");
        Optional<String> failure = account.failures.take(NextFailures.Kind.START);
        account.timeline.after(account.options.startTakes, () -> {
            // It may have been stopped or deleted meanwhile.
            if (version.status.equals("STARTING")) {
                version.is(failure.isPresent() ? "FAILED" : "RUNNING", failure.orElse("The model is running."));
            }
        });
        return Attributes.of("Status", Value.of("STARTING"));
    }

    private Attributes stop(Attributes input) {
        Version version = version(input);
        if (!version.status.equals("RUNNING")) {
            throw Refusal.inUse("The model is not running: " + version.arn + " is " + version.status);
        }
        version.is("STOPPING", "The model is being stopped.");
        account.timeline.after(account.options.stopTakes, () -> version.is("STOPPED", "The model was stopped."));
        return Attributes.of("Status", Value.of("STOPPING"));
    }

    private Attributes copy(Attributes input) {
        Project from = account.project(Inputs.text(input, "SourceProjectArn"));
        Version source = account.version(Inputs.text(input, "SourceProjectVersionArn"));
        Project to = account.project(Inputs.text(input, "DestinationProjectArn"));
        if (source.project != from) {
            throw Refusal.parameter("The model is not of the source project: " + source.arn);
        }
        if (!source.isTrained()) {
            throw Refusal.inUse("The model cannot be copied: " + source.arn + " is " + source.status);
        }
        Version copy = Trainings.newVersion(account, to, input, "COPYING_IN_PROGRESS", "The model is being copied.");
        account.timeline.after(account.options.copyTakes, () -> {
            for (String fact : List.of("EvaluationResult", "Feature", "BaseModelVersion")) {
                source.facts().get(fact).ifPresent(value -> copy.put(fact, value));
            }
            copy.is("COPYING_COMPLETED", "The model was copied.");
        });
        copy.put("SourceProjectVersionArn", Value.of(source.arn));
        return Json.object("ProjectVersionArn", copy.arn);
    }

    private Attributes delete(Attributes input) {
        Version version = version(input);
        if (version.isBusy()) {
            throw Refusal.inUse("The model cannot be deleted: " + version.arn + " is " + version.status);
        }
        version.is("DELETING", "The model is being deleted.");
        account.timeline.after(account.options.deleteTakes, () -> {
            version.project.versions.remove(version.name);
            account.tags.remove(version.arn);
        });
        return Attributes.of("Status", Value.of("DELETING"));
    }
}
