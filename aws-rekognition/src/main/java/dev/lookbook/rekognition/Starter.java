package dev.lookbook.rekognition;

import java.util.Optional;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.rekognition.model.ResourceInUseException;

/** Starts a model, and stops it again when anything goes wrong on the way. */
final class Starter {
    private final Settings settings;
    private final Versions versions;
    private final Arn arn;
    private final RunOptions options;

    Starter(Settings settings, Versions versions, Arn arn, RunOptions options) {
        this.settings = settings;
        this.versions = versions;
        this.arn = arn;
        this.options = options;
    }

    RunningModel start() throws InterruptedException {
        ModelStatus before = requireStartable();
        Usage usage = new Usage(settings.clock(), options.limits(), options.maxUnits());
        StartTrace trace = StartTrace.after(before);
        Stopper stopper = new Stopper(settings, versions, arn, trace, Integer.MAX_VALUE, options.stopWait());
        Keeper keeper = new Keeper(settings, arn, trace, stopper, usage);
        try {
            request(keeper);
            ModelVersion version = versions.poll(arn, settings).until((seen, looks) -> {
                trace.see(Optional.of(seen.status()));
                return !seen.status().equals(ModelStatus.STARTING)
                        && (!seen.status().equals(before) || looks > StartTrace.LOOKS_BEFORE_CHANGE);
            });
            if (keeper.reason().isPresent()) {
                throw new ModelStoppedException(arn.text(), keeper.reason().get());
            }
            if (!version.status().equals(ModelStatus.RUNNING)) {
                throw new CustomLabelsException(version, "the model did not start");
            }
            usage.runs();
            return new RunningModel(settings, arn, options, usage, keeper);
        } catch (AbortedException e) {
            InterruptedException interrupted = ServiceErrors.interrupted(e);
            stop(keeper, interrupted);
            throw interrupted;
        } catch (InterruptedException | RuntimeException | Error e) {
            stop(keeper, e);
            throw e;
        }
    }

    private ModelStatus requireStartable() {
        ModelVersion version = versions.get(arn);
        if (version.status().costsMoney()) {
            throw new CustomLabelsException(
                    version,
                    "the model was started already, by somebody who has to stop it; attach to it to use it, or stop it"
                            + " first");
        }
        if (!version.status().isStartable()) {
            throw new CustomLabelsException(version, "the model cannot be started");
        }
        return version.status();
    }

    private void request(Keeper keeper) {
        try {
            keeper.request(() -> settings.client().startProjectVersion(request -> {
                request.projectVersionArn(arn.text()).minInferenceUnits(options.minUnits());
                if (options.maxUnits() > options.minUnits()) {
                    request.maxInferenceUnits(options.maxUnits());
                }
            }));
        } catch (SdkException e) {
            if (!ServiceErrors.mayHaveBeenDone(e)) {
                keeper.letGo();
                throw e;
            }
            // Nobody knows whether it starts. When the answer got lost, the next attempt has met the model starting.
            if (!(e instanceof ResourceInUseException)) {
                throw e;
            }
        }
    }

    private static void stop(Keeper keeper, Throwable problem) {
        try {
            Shield.run(() -> keeper.stop("it did not start", true));
        } catch (NotStoppedException e) {
            problem.addSuppressed(e);
        }
    }
}
