package dev.lookbook.rekognition;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Asks again and again until something is as wanted: first soon, then at longer and longer intervals. A wait may last a day,
 * in which a request fails now and then; only many in a row end it.
 */
final class Poll<T> {
    private final Settings settings;
    private final String arn;
    private final Supplier<? extends T> look;
    private final Function<? super T, String> status;
    private final Function<? super T, Optional<String>> message;

    private Poll(
            Settings settings,
            String arn,
            Supplier<? extends T> look,
            Function<? super T, String> status,
            Function<? super T, Optional<String>> message) {
        this.settings = settings;
        this.arn = arn;
        this.look = look;
        this.status = status;
        this.message = message;
    }

    static Poll<ModelVersion> version(Settings settings, String arn, Supplier<ModelVersion> look) {
        return new Poll<>(settings, arn, look, version -> version.status().name(), ModelVersion::statusMessage);
    }

    /** A model that may not be listed yet. */
    static Poll<Optional<ModelVersion>> perhapsVersion(
            Settings settings, String arn, Supplier<Optional<ModelVersion>> look) {
        return new Poll<>(
                settings,
                arn,
                look,
                seen -> seen.map(version -> version.status().name()).orElse(""),
                seen -> seen.flatMap(ModelVersion::statusMessage));
    }

    static Poll<Dataset> dataset(Settings settings, String arn, Supplier<Dataset> look) {
        return new Poll<>(settings, arn, look, dataset -> dataset.status().name(), Dataset::statusMessage);
    }

    /** Waits until something is there no more. */
    static Poll<Optional<String>> absence(Settings settings, String arn, Supplier<Optional<String>> status) {
        return new Poll<>(settings, arn, status, seen -> seen.orElse("DELETED"), seen -> Optional.empty());
    }

    static Poll<Optional<Project>> project(Settings settings, String arn, Supplier<Optional<Project>> look) {
        return new Poll<>(settings, arn, look, seen -> seen.map(Project::status).orElse(""), seen -> Optional.empty());
    }

    T until(Predicate<? super T> done) throws InterruptedException {
        return until((seen, looks) -> done.test(seen));
    }

    /**
     * @param done whether what is seen is as wanted, and how often it was looked at
     */
    T until(BiPredicate<? super T, Integer> done) throws InterruptedException {
        Instant begin = settings.clock().instant();
        Duration wait = settings.firstWait();
        int failures = 0;
        for (int looks = 1; ; looks++) {
            try {
                T seen = look.get();
                failures = 0;
                tell(begin, status.apply(seen), message.apply(seen));
                if (done.test(seen, looks)) {
                    return seen;
                }
            } catch (AbortedException e) {
                throw ServiceErrors.interrupted(e);
            } catch (SdkException e) {
                failures++;
                if (!ServiceErrors.isPassing(e) || failures >= settings.attempts()) {
                    throw e;
                }
                tell(begin, "", Optional.of(ServiceErrors.message(e)));
            }
            settings.sleeper().sleep(wait);
            wait = settings.after(wait);
        }
    }

    private void tell(Instant begin, String newStatus, Optional<String> newMessage) {
        Duration elapsed = Duration.between(begin, settings.clock().instant());
        settings.listener().accept(new WaitProgress(arn, newStatus, newMessage, elapsed));
    }
}
