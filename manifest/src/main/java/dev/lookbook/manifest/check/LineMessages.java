package dev.lookbook.manifest.check;

import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.json.JsonSink;
import dev.lookbook.manifest.check.ManifestRule.Origin;
import dev.lookbook.manifest.check.pass.CheckedLine;
import dev.lookbook.manifest.check.pass.Finding;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.manifest.line.Span;
import dev.lookbook.manifest.line.Splice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes what the service would say of a line into it, in the place of what somebody has said before. */
final class LineMessages {
    private static final String ERRORS = "errors";
    private static final String WARNINGS = "warnings";
    private static final Set<String> LISTS = Set.of(ERRORS, WARNINGS, "cl-errors", "cl-warnings");

    /** What goes into the object that begins at a byte. */
    private final Map<Integer, Set<Message>> messages = new HashMap<>();

    private final Splice splice = new Splice();

    private LineMessages() {}

    /** The line with its messages; with nothing but a message when it is no JSON. */
    static byte[] in(CheckedLine line) {
        boolean json = line.findings().stream()
                .noneMatch(finding -> finding.rule() == ManifestRule.ERROR_INVALID_JSON_LINE
                        || finding.rule() == ManifestRule.BLANK_LINE);
        byte[] text = json
                ? Arrays.copyOfRange(line.bytes(), line.offset(), line.offset() + line.length())
                : new byte[] {'{', '}'};
        if (line.findings().isEmpty() && !mayHaveMessages(text)) {
            return text;
        }
        LineMessages messages = new LineMessages();
        Span root = Span.of(text);
        if (json) {
            line.findings().stream()
                    .filter(finding -> finding.rule().origin() == Origin.SERVICE_LINE)
                    .forEach(finding -> messages.add(target(root, finding).orElse(root), finding.rule(), finding));
        } else {
            messages.add(
                    root, ManifestRule.ERROR_INVALID_JSON_LINE, line.findings().get(0));
        }
        messages.write(root);
        return messages.splice.applyTo(text);
    }

    /** A look at the bytes that spares most lines a closer one: names end like this, unless they are escaped. */
    private static boolean mayHaveMessages(byte[] text) {
        for (int i = 2; i < text.length; i++) {
            boolean end = text[i] == '"' && text[i - 1] == 's' && (text[i - 2] == 'r' || text[i - 2] == 'g');
            if (end || text[i] == '\\') {
                return true;
            }
        }
        return false;
    }

    /** The object that a message is about, if it is one. */
    private static Optional<Span> target(Span root, Finding finding) {
        Optional<Span> label = root.member(finding.attribute());
        Optional<Span> target = switch (finding.rule().scope()) {
            case ATTRIBUTE -> label;
            case METADATA -> root.member(MemberNames.metadataOf(finding.attribute()));
            case ANNOTATION ->
                label.flatMap(object -> object.member(MemberNames.ANNOTATIONS))
                        .map(list -> list.elements().get(finding.index()));
            default -> Optional.of(root);
        };
        return target.filter(Span::isObject);
    }

    private void add(Span target, ManifestRule rule, Finding finding) {
        // The guide's example fills in the metadata's own name where the message is about that.
        String name = rule.scope() == ManifestRule.Scope.METADATA
                ? MemberNames.metadataOf(finding.attribute())
                : finding.attribute();
        messages.computeIfAbsent(target.start(), any -> new LinkedHashSet<>())
                .add(new Message(rule, rule.serviceMessage().replace("{}", name)));
    }

    private void write(Span root) {
        Set<String> removed = update(root);
        root.members().forEach((name, member) -> {
            if (!removed.contains(name) && member.value().isObject()) {
                update(member.value());
                boolean metadata = name.endsWith(MemberNames.METADATA) && name.length() > MemberNames.METADATA.length();
                String list = metadata ? MemberNames.OBJECTS : MemberNames.ANNOTATIONS;
                member.value()
                        .member(list)
                        .map(Span::elements)
                        .orElse(List.of())
                        .forEach(this::update);
            }
        });
    }

    /** Takes old messages out of an object and puts new ones in; tells which members have gone. */
    private Set<String> update(Span object) {
        Map<String, List<Message>> lists = new LinkedHashMap<>();
        for (Message message : messages.getOrDefault(object.start(), Set.of())) {
            String list = message.rule.severity() == Severity.ERROR ? ERRORS : WARNINGS;
            lists.computeIfAbsent(list, any -> new ArrayList<>()).add(message);
        }
        Map<String, Span.Member> members = object.members();
        List<String> names = new ArrayList<>(members.keySet());
        Set<String> removed = new LinkedHashSet<>();
        members.forEach((name, member) -> {
            if (lists.containsKey(name)
                    || (LISTS.contains(name) && member.value().isArray())) {
                removed.add(name);
            }
        });
        splice.keepMembers(new ArrayList<>(members.values()), index -> !removed.contains(names.get(index)));
        if (!lists.isEmpty()) {
            JsonSink json = new JsonSink();
            lists.forEach((name, list) -> json.name(name).list(list, message -> message.write(json)));
            String text = new String(json.toByteArray(), StandardCharsets.US_ASCII);
            splice.insert(object.end() - 1, removed.size() < names.size() ? ", " + text : text);
        }
        return removed;
    }

    private record Message(ManifestRule rule, String text) {
        void write(JsonSink json) {
            json.object(() -> {
                json.name("code").value(rule.code());
                if (!text.isEmpty()) {
                    json.name("message").value(text);
                }
            });
        }
    }
}
