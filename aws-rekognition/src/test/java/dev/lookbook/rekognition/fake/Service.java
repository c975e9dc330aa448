package dev.lookbook.rekognition.fake;

import dev.lookbook.model.Attributes;
import dev.lookbook.rekognition.fake.Shape.Structure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does what requests want, once they look as they should. Thread-safe. */
final class Service {
    private static final String DETECT = "DetectCustomLabels";

    private final Account account;
    private final Map<String, Operation> operations = new HashMap<>();
    private final Map<String, Structure> rules = RequestRules.all();
    private final Optional<ServiceModel> model;

    Service(Account account) {
        this.account = account;
        model = account.options.model.map(ServiceModel::of);
        new ProjectOperations(account).addTo(operations);
        new DatasetOperations(account).addTo(operations);
        new EntryOperations(account).addTo(operations);
        new Trainings(account).addTo(operations);
        new VersionOperations(account).addTo(operations);
        new PolicyOperations(account).addTo(operations);
        new TagOperations(account).addTo(operations);
        operations.put(DETECT, new DetectOperation(account));
    }

    /**
     * Does something.
     *
     * @throws Refusal when the service would not
     */
    Attributes run(String name, Attributes input) {
        Operation operation = operations.get(name);
        if (operation == null) {
            throw Refusal.of("UnknownOperationException", "There is no operation " + name);
        }
        requireShape(rules.getOrDefault(name, new Structure()), input);
        model.ifPresent(official -> requireShape(official.input(name), input));
        Operation checked = any -> run(name, operation, any);
        Attributes answer = name.equals(DETECT) ? unlocked(name, checked, input) : locked(name, checked, input);
        model.ifPresent(official -> requireAnswer(name, official.output(name), answer));
        return answer;
    }

    private Attributes locked(String name, Operation operation, Attributes input) {
        account.lock.lock();
        try {
            account.timeline.requireWhole();
            account.failures.throwNext(name);
            return operation.run(input);
        } finally {
            account.lock.unlock();
        }
    }

    /** Does it, and complains of an error that the service does not have for it. */
    private Attributes run(String name, Operation operation, Attributes input) {
        try {
            return operation.run(input);
        } catch (Refusal e) {
            if (model.isPresent() && !model.get().errors(name).contains(e.type())) {
                throw new IllegalStateException("The fake refuses " + name + " as the service would not", e);
            }
            throw e;
        }
    }

    /** Pictures are looked at side by side. */
    private Attributes unlocked(String name, Operation operation, Attributes input) {
        locked(name, any -> Attributes.of(), input);
        return operation.run(input);
    }

    private static void requireShape(Structure shape, Attributes input) {
        List<String> problems = ShapeCheck.problems(shape, input);
        if (!problems.isEmpty()) {
            throw Refusal.of(
                    "ValidationException",
                    problems.size() + " validation error" + (problems.size() > 1 ? "s" : "") + " detected: "
                            + String.join("; ", problems));
        }
    }

    private static void requireAnswer(String name, Structure shape, Attributes output) {
        List<String> problems = ShapeCheck.problems(shape, output);
        if (!problems.isEmpty()) {
            throw Refusal.of(
                    "InternalServerError", "The fake answers " + name + " as the service would not: " + problems);
        }
    }
}
