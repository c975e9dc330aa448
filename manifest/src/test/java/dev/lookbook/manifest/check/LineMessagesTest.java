package dev.lookbook.manifest.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSink;
import dev.lookbook.json.JsonSource;
import dev.lookbook.manifest.check.pass.CheckedLine;
import dev.lookbook.manifest.check.pass.Finding;
import dev.lookbook.manifest.check.pass.LineCheck;
import dev.lookbook.manifest.result.ServiceMessage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What a line says of itself is what was found in it. */
class LineMessagesTest {
    private static final Set<String> NAMES = Set.of("errors", "warnings");
    private static final List<String> OLD = List.of(
            "\"errors\": [{\"code\": \"OLD\"}], ",
            "\"warnings\": [{\"code\": \"OLD\", \"message\": \"old\"}], ",
            "\"cl-errors\": [{\"code\": \"OLD\"}], ",
            "\"cl-warnings\": [], ");

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of(RuleCases.all().values().stream()
                .flatMap(one -> one.train().stream())
                .filter(line -> line.length() < 5_000)
                .distinct()
                .toList());
    }

    @Provide
    Arbitrary<String> old() {
        return Arbitraries.of(OLD);
    }

    @Property(tries = 500)
    void whatIsWrittenIsReadBackAndNothingOlder(
            @ForAll("lines") String line, @ForAll @Size(max = 3) List<@From("old") String> old, @ForAll int seed)
            throws IOException {
        String text = line;
        Random random = new Random(seed);
        for (String message : old) {
            int at = text.indexOf('{', random.nextInt(text.length() + 1)) + 1;
            text = at > 0 ? text.substring(0, at) + message + text.substring(at) : text;
        }
        CheckedLine checked = check(text);
        Attributes written = read(new String(LineMessages.in(checked), StandardCharsets.UTF_8));

        Set<String> said =
                ServiceMessage.in(written).stream().map(LineMessagesTest::said).collect(Collectors.toSet());
        assertThat(said).isEqualTo(expected(checked, written));
        assertThat(ServiceMessage.in(written)).doesNotHaveDuplicates();
    }

    private static Set<String> expected(CheckedLine line, Attributes written) {
        Set<String> expected = new TreeSet<>();
        for (Finding finding : line.findings()) {
            ManifestRule rule = finding.rule();
            if (rule == ManifestRule.BLANK_LINE) {
                expected.add("ERROR ERROR_INVALID_JSON_LINE LINE");
            } else if (rule.origin() == ManifestRule.Origin.SERVICE_LINE) {
                String scope = rule.scope().name();
                boolean object = written.get(finding.attribute()).orElse(Value.NULL) instanceof Attributes;
                expected.add(rule.severity() + " " + rule.code() + " "
                        + switch (scope) {
                            case "ATTRIBUTE" -> object ? scope + ' ' + finding.attribute() : "LINE";
                            case "METADATA" ->
                                written.get(finding.attribute() + "-metadata").orElse(Value.NULL) instanceof Attributes
                                        ? scope + ' ' + finding.attribute()
                                        : "LINE";
                            case "ANNOTATION" -> scope + ' ' + finding.attribute() + ' ' + finding.index();
                            default -> scope;
                        });
            }
        }
        return expected;
    }

    private static String said(ServiceMessage message) {
        return (message.severity() + " " + message.code() + " " + message.scope() + " "
                        + message.attribute().orElse("")
                        + (message.index().isPresent() ? " " + message.index().getAsInt() : ""))
                .strip();
    }

    private static CheckedLine check(String line) throws IOException {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return new LineCheck(CustomLabelsLimits.defaults(), Optional.empty())
                .checked(bytes, 0, bytes.length, new Location("train.manifest", "", 0, 1));
    }

    private static Attributes read(String line) {
        try (JsonSource source =
                JsonSource.of(line.getBytes(StandardCharsets.UTF_8), Location.UNKNOWN, ReadLimits.defaults())) {
            return source.attributes();
        }
    }

    @Test
    void theGuidesExamplesComeOut() throws IOException {
        Path examples = CheckSamples.data("aws-docs-examples");
        for (String name :
                List.of("json-line-errors-4", "json-line-errors-5", "json-line-errors-6", "scope-json-line-1")) {
            Attributes line = read(Files.readString(examples.resolve("tm-debugging-" + name + ".manifest"))
                    .strip());
            Value stripped = stripped(line);
            assertThat(stripped).as(name).isNotEqualTo(line);

            CheckedLine checked =
                    check(new String(new JsonSink().value(stripped).toByteArray(), StandardCharsets.UTF_8));

            assertThat(read(new String(LineMessages.in(checked), StandardCharsets.UTF_8)))
                    .as(name)
                    .isEqualTo(line);
        }
    }

    @Test
    void theGuidesListedEntryHasTheSameMessagesByTheirOtherName() throws IOException {
        Attributes line = read(Files.readString(
                        CheckSamples.data("aws-docs-examples").resolve("tm-debugging-json-line-errors-7.manifest"))
                .strip());

        CheckedLine checked = check(new String(new JsonSink().value(line).toByteArray(), StandardCharsets.UTF_8));

        assertThat(ServiceMessage.in(read(new String(LineMessages.in(checked), StandardCharsets.UTF_8))))
                .isNotEmpty()
                .isEqualTo(ServiceMessage.in(line));
    }

    private static Value stripped(Value value) {
        if (value instanceof Attributes object) {
            Attributes.Builder rest = Attributes.builder();
            object.forEach((name, member) -> {
                if (!NAMES.contains(name)) {
                    rest.put(name, stripped(member));
                }
            });
            return rest.build();
        }
        return value instanceof Value.Sequence list
                ? Value.of(
                        list.values().stream().map(LineMessagesTest::stripped).toList())
                : value;
    }
}
