package dev.lookbook.manifest.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.manifest.ManifestReader;
import dev.lookbook.manifest.result.ServiceMessage.Scope;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import dev.lookbook.testing.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ServiceMessageTest {

    private static List<ServiceMessage> in(String line) {
        return ServiceMessage.in(Results.values(line));
    }

    private static String list(String code) {
        return "[{\"code\": \"" + code + "\", \"message\": \"m\"}]";
    }

    private static ServiceMessage message(
            Severity severity, String code, Scope scope, String attribute, OptionalInt index) {
        return new ServiceMessage(
                severity, code, Optional.of("m"), scope, Optional.of(attribute).filter(name -> !name.isEmpty()), index);
    }

    @Test
    void messagesAreFoundAtEveryScopeInTheOrderOfTheLine() {
        String line = "{\"source-ref\": \"s3://b/1.jpg\", \"BB\": {\"annotations\": [{\"left\": 1}, {\"errors\": "
                + list("A1") + "}], \"warnings\": " + list("B") + "}, \"BB-metadata\": {\"objects\": [{\"cl-errors\": "
                + list("O0") + "}], \"errors\": " + list("M") + "}, \"errors\": " + list("L") + ", \"warnings\": "
                + list("W") + "}";

        assertThat(in(line))
                .containsExactly(
                        message(Severity.ERROR, "A1", Scope.ANNOTATION, "BB", OptionalInt.of(1)),
                        message(Severity.WARNING, "B", Scope.ATTRIBUTE, "BB", OptionalInt.empty()),
                        message(Severity.ERROR, "O0", Scope.ANNOTATION, "BB", OptionalInt.of(0)),
                        message(Severity.ERROR, "M", Scope.METADATA, "BB", OptionalInt.empty()),
                        message(Severity.ERROR, "L", Scope.LINE, "", OptionalInt.empty()),
                        message(Severity.WARNING, "W", Scope.LINE, "", OptionalInt.empty()));
    }

    @Test
    void messagesAreFoundInEntriesThatWereRead() throws IOException {
        String line =
                "{\"source-ref\": \"s3://b/1.jpg\", \"BB\": {\"annotations\": [{\"left\": 1, \"top\": 2, \"width\": 0,"
                        + " \"height\": 4, \"class_id\": 0, \"errors\": " + list("A")
                        + "}]}, \"BB-metadata\": {\"type\":"
                        + " \"groundtruth/object-detection\", \"errors\": " + list("M") + "}, \"warnings\": "
                        + list("W") + "}";

        try (ManifestReader reader = ManifestReader.builder()
                .open(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), "train.manifest")) {
            ManifestEntry entry = reader.iterator().next();

            assertThat(ServiceMessage.in(entry)).hasSize(3).isEqualTo(in(line));
        }
    }

    @Test
    void listedEntriesCallThemOtherwise() {
        assertThat(in("{\"cl-errors\": " + list("E") + ", \"cl-warnings\": " + list("W") + "}"))
                .containsExactly(
                        message(Severity.ERROR, "E", Scope.LINE, "", OptionalInt.empty()),
                        message(Severity.WARNING, "W", Scope.LINE, "", OptionalInt.empty()));
    }

    @Test
    void messagesMayHaveNoWords() {
        assertThat(in("{\"errors\": [{\"code\": \"ERROR_INVALID_LABEL_NAME_LENGTH\"}]}"))
                .containsExactly(new ServiceMessage(
                        Severity.ERROR,
                        "ERROR_INVALID_LABEL_NAME_LENGTH",
                        Optional.empty(),
                        Scope.LINE,
                        Optional.empty(),
                        OptionalInt.empty()));
    }

    @Test
    void membersThatOnlyHaveTheNameAreNoMessages() {
        assertThat(in("{\"errors\": \"none\", \"warnings\": [1, null, {}, {\"code\": 7}], \"sport\": 0,"
                        + " \"sport-metadata\": {\"errors\": {}, \"objects\": 3, \"annotations\": [{\"errors\": "
                        + list("E") + "}]}, \"x\": {\"annotations\": [[], {\"errors\": null}]}}"))
                .isEmpty();
    }

    @Test
    void aLabelThatIsCalledErrorsIsALabel() {
        assertThat(in("{\"errors\": {\"annotations\": [], \"errors\": " + list("E") + "}}"))
                .containsExactly(message(Severity.ERROR, "E", Scope.ATTRIBUTE, "errors", OptionalInt.empty()));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void noLineIsTooOdd(@ForAll("lines") Attributes line) {
        assertThat(ServiceMessage.in(line)).isNotNull();
    }

    @Provide
    Arbitrary<Attributes> lines() {
        Arbitrary<String> names =
                Arbitraries.of("errors", "warnings", "cl-errors", "a", "a-metadata", "annotations", "objects", "code");
        return Arbitraries.recursive(Samples::attributes, inner -> attributes(names, inner), 0, 4);
    }

    private static Arbitrary<Attributes> attributes(Arbitrary<String> names, Arbitrary<Attributes> inner) {
        return Arbitraries.maps(
                        names,
                        Arbitraries.oneOf(
                                Samples.values(),
                                inner,
                                inner.list().ofMaxSize(2).map(Value::of)))
                .ofMaxSize(4)
                .map(map -> {
                    Attributes.Builder builder = Attributes.builder();
                    map.forEach(builder::put);
                    return builder.build();
                });
    }

    @Test
    void allMessagesOfTheGuidesExamplesAreFound() throws IOException {
        assertThat(found("json-line-errors-4")).containsExactly("WARNING WARNING_UNANNOTATED_RECORD LINE");
        assertThat(found("json-line-errors-5"))
                .containsExactly(
                        "WARNING WARNING_NO_ATTRIBUTE_ANNOTATIONS ATTRIBUTE bounding-box",
                        "WARNING WARNING_NO_ANNOTATIONS LINE");
        assertThat(found("json-line-errors-6")).isEqualTo(found("json-line-errors-5"));
        assertThat(found("json-line-errors-7"))
                .containsExactly(
                        "ERROR ERROR_UNSUPPORTED_USE_CASE_TYPE METADATA BB",
                        "ERROR ERROR_NO_VALID_LABEL_ATTRIBUTES LINE");
        assertThat(found("scope-json-line-1"))
                .containsExactly("ERROR ERROR_BOUNDING_BOX_TOO_SMALL ANNOTATION bounding-box 0");
        for (String valid : List.of("json-line-errors-1", "json-line-errors-2", "json-line-errors-3")) {
            assertThat(found(valid)).isEmpty();
        }
    }

    private static List<String> found(String example) throws IOException {
        List<String> found = new ArrayList<>();
        for (String line :
                Files.readAllLines(Results.data("aws-docs-examples/tm-debugging-" + example + ".manifest"))) {
            for (ServiceMessage message : in(line)) {
                assertThat(message.message()).isPresent();
                StringBuilder text =
                        new StringBuilder(message.severity() + " " + message.code() + " " + message.scope());
                message.attribute().ifPresent(attribute -> text.append(' ').append(attribute));
                message.index().ifPresent(index -> text.append(' ').append(index));
                found.add(text.toString());
            }
        }
        return found;
    }
}
