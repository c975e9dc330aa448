package dev.lookbook.rekognition.fake;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** What is to fail the next time that it is done. Used under the account's lock. */
final class NextFailures {
    /** What can be told to fail of itself, some time after it was asked for. */
    enum Kind {
        DATASET,
        TRAINING,
        START
    }

    private final Map<Kind, Queue<String>> messages = new HashMap<>();
    private final Map<String, Queue<Refusal>> refusals = new HashMap<>();

    void add(Kind kind, String message) {
        messages.computeIfAbsent(kind, any -> new ArrayDeque<>()).add(message);
    }

    Optional<String> take(Kind kind) {
        return Optional.ofNullable(
                messages.getOrDefault(kind, new ArrayDeque<>()).poll());
    }

    void add(String operation, Refusal refusal) {
        refusals.computeIfAbsent(operation, any -> new ArrayDeque<>()).add(refusal);
    }

    void forget(String operation) {
        refusals.remove(operation);
    }

    void throwNext(String operation) {
        Refusal refusal = refusals.getOrDefault(operation, new ArrayDeque<>()).poll();
        if (refusal != null) {
            throw refusal;
        }
    }
}
