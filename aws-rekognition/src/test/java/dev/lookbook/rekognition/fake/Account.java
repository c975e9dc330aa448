package dev.lookbook.rekognition.fake;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Everything that the fake service knows. Whoever looks at it or changes it has its lock. */
final class Account {
    private static final String ID = "123456789012";
    private static final long FIRST_STAMP = 1_700_000_000_000L;

    final ReentrantLock lock = new ReentrantLock();
    final Timeline timeline = new Timeline(lock);
    final Options options;
    final Map<String, Project> projects = new LinkedHashMap<>();
    final Map<String, Attributes> tags = new HashMap<>();
    final NextFailures failures = new NextFailures();

    int blindLooks;

    /** How many looks at a dataset it takes until a change of its status is seen. */
    int staleLooks;

    private long stamps;

    Account(Options options) {
        this.options = options;
    }

    /** The name of something new: in AWS, the time in milliseconds makes it unique. */
    String newArn(String resource) {
        return "arn:aws:rekognition:" + AwsClients.REGION.id() + ":" + ID + ":project/" + resource + "/"
                + (FIRST_STAMP + stamps++);
    }

    static Decimal now() {
        return Decimal.of(Instant.now().toEpochMilli() / 1000.0);
    }

    Project project(String arn) {
        Project project = projects.get(arn);
        if (project == null) {
            throw Refusal.notFound(arn);
        }
        return project;
    }

    Dataset dataset(String arn) {
        return projects.values().stream()
                .flatMap(project -> project.datasets.values().stream())
                .filter(dataset -> dataset.arn.equals(arn))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(arn));
    }

    Version version(String arn) {
        return versions()
                .filter(version -> version.arn.equals(arn))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(arn));
    }

    Stream<Version> versions() {
        return projects.values().stream().flatMap(project -> project.versions.values().stream());
    }

    /** Models that are billed now, or soon. */
    Stream<Version> running() {
        return versions().filter(version -> version.status.equals("STARTING") || version.status.equals("RUNNING"));
    }

    void tag(String arn, Attributes newTags) {
        if (!newTags.isEmpty()) {
            tags.merge(
                    arn,
                    newTags,
                    (old, more) -> Attributes.builder().putAll(old).putAll(more).build());
        }
    }
}
