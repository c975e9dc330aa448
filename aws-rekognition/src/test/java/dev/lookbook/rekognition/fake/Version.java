package dev.lookbook.rekognition.fake;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import java.util.Optional;
import java.util.Set;

/** A version of a project: a model, its training and whether it runs. */
final class Version {
    private static final Set<String> STARTABLE = Set.of("TRAINING_COMPLETED", "COPYING_COMPLETED", "STOPPED", "FAILED");
    private static final Set<String> TRAINED =
            Set.of("TRAINING_COMPLETED", "COPYING_COMPLETED", "STARTING", "RUNNING", "STOPPING", "STOPPED");
    private static final Set<String> BUSY =
            Set.of("TRAINING_IN_PROGRESS", "STARTING", "RUNNING", "STOPPING", "COPYING_IN_PROGRESS", "DELETING");

    final Project project;
    final String name;
    final String arn;
    String status;
    private String message;
    /** What looks have shown so far; nothing when it is not listed yet. */
    private String shown = "";

    private String shownMessage = "";
    private int blindLooks;
    /** What the training leaves, and what was said when it was asked for. */
    private final Attributes.Builder facts = Attributes.builder();

    Version(Project project, String name, String arn, String status, String message) {
        this.project = project;
        this.name = name;
        this.arn = arn;
        this.status = status;
        this.message = message;
        put("ProjectVersionArn", Value.of(arn));
        put("CreationTimestamp", Account.now());
    }

    void put(String member, Value value) {
        facts.put(member, value);
    }

    void putAll(Attributes members) {
        facts.putAll(members);
    }

    void units(Decimal min, Decimal max) {
        put("MinInferenceUnits", min);
        put("MaxInferenceUnits", max);
    }

    void is(String newStatus, String newMessage) {
        status = newStatus;
        message = newMessage;
    }

    boolean isStartable() {
        return STARTABLE.contains(status);
    }

    boolean isTrained() {
        return TRAINED.contains(status);
    }

    boolean isBusy() {
        return BUSY.contains(status);
    }

    Attributes facts() {
        return facts.build();
    }

    /**
     * What a look at it shows.
     *
     * @param lag how many looks do not show a change of status
     */
    Optional<Attributes> look(int lag) {
        if (status.equals(shown) || blindLooks >= lag) {
            shown = status;
            shownMessage = message;
            blindLooks = 0;
        } else {
            blindLooks++;
        }
        return shown.isEmpty() ? Optional.empty() : Optional.of(description());
    }

    private Attributes description() {
        return Attributes.builder()
                .putAll(facts.build())
                .put("Status", Value.of(shown))
                .put("StatusMessage", Value.of(shownMessage))
                .build();
    }
}
