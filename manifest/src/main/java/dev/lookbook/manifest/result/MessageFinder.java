package dev.lookbook.manifest.result;

import dev.lookbook.convert.Issue;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.manifest.result.ServiceMessage.Scope;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds what the service says of a line and of its parts. */
final class MessageFinder {
    /** Validation manifests have the short names, listed entries the others (AWS's pages on debugging a training). */
    private static final Map<String, Issue.Severity> LISTS = Map.of(
            "errors", Issue.Severity.ERROR,
            "warnings", Issue.Severity.WARNING,
            "cl-errors", Issue.Severity.ERROR,
            "cl-warnings", Issue.Severity.WARNING);

    private final List<ServiceMessage> found = new ArrayList<>();

    List<ServiceMessage> find(Attributes line) {
        line.forEach((name, value) -> {
            if (value instanceof Attributes member) {
                find(name, member);
            } else {
                add(name, value, Scope.LINE, Optional.empty(), OptionalInt.empty());
            }
        });
        return List.copyOf(found);
    }

    /** A label attribute, or its metadata. */
    private void find(String name, Attributes member) {
        boolean metadata = name.endsWith(MemberNames.METADATA);
        Optional<String> attribute =
                Optional.of(metadata ? name.substring(0, name.length() - MemberNames.METADATA.length()) : name);
        // Nobody says that there are messages in the metadata's objects, but their place would be that of the
        // annotation.
        String annotations = metadata ? MemberNames.OBJECTS : MemberNames.ANNOTATIONS;
        member.forEach((inner, value) -> {
            if (inner.equals(annotations) && value instanceof Value.Sequence list) {
                find(list.values(), attribute);
            } else {
                add(inner, value, metadata ? Scope.METADATA : Scope.ATTRIBUTE, attribute, OptionalInt.empty());
            }
        });
    }

    private void find(List<Value> annotations, Optional<String> attribute) {
        for (int i = 0; i < annotations.size(); i++) {
            OptionalInt index = OptionalInt.of(i);
            if (annotations.get(i) instanceof Attributes annotation) {
                annotation.forEach((name, value) -> add(name, value, Scope.ANNOTATION, attribute, index));
            }
        }
    }

    private void add(String name, Value value, Scope scope, Optional<String> attribute, OptionalInt index) {
        Issue.Severity severity = LISTS.get(name);
        if (severity == null || !(value instanceof Value.Sequence list)) {
            return;
        }
        for (Value element : list.values()) {
            if (element instanceof Attributes error) {
                error.text("code")
                        .ifPresent(code -> found.add(
                                new ServiceMessage(severity, code, error.text("message"), scope, attribute, index)));
            }
        }
    }
}
