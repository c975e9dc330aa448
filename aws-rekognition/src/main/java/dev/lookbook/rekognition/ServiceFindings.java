package dev.lookbook.rekognition;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSource;
import dev.lookbook.manifest.result.ServiceMessage;
import dev.lookbook.model.Attributes;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the service says of lines, as core's issues: the service's own codes, at the {@code source-ref} of the line and the
 * place in it. Stateless.
 */
public final class ServiceFindings {
    private static final String SOURCE_REF = "source-ref";

    private ServiceFindings() {}

    /**
     * What is said of an entry that a dataset has listed.
     *
     * @throws DatasetException when the entry is not JSON
     */
    public static List<Issue> in(String entry) {
        return in(entry, Location.of("entry"));
    }

    /**
     * What is said in a validation manifest, such as {@code training_manifest_with_validation.json}; locations have the
     * number of the line. Of lines that are no JSON, the service leaves nothing but its message: their location is the file.
     *
     * @return the messages in the order of the file
     * @throws DatasetException when a line is not JSON
     * @throws IOException when the file cannot be read
     */
    public static List<Issue> inValidationManifest(Path file) throws IOException {
        List<Issue> issues = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    issues.addAll(in(line, new Location(file.toString(), "", -1, number)));
                }
                number++;
            }
        }
        return List.copyOf(issues);
    }

    private static List<Issue> in(String entry, Location place) {
        byte[] bytes = entry.getBytes(StandardCharsets.UTF_8);
        Attributes line;
        try (JsonSource json = JsonSource.of(bytes, place, ReadLimits.defaults())) {
            line = json.attributes();
            json.end();
        }
        String source = line.text(SOURCE_REF).orElse(place.source());
        return ServiceMessage.in(line).stream()
                .map(message -> new Issue(
                        message.code(),
                        message.severity(),
                        new Location(source, pointer(message), -1, place.line()),
                        message.message().orElse("")))
                .toList();
    }

    private static String pointer(ServiceMessage message) {
        Location line = Location.UNKNOWN;
        String attribute = message.attribute().orElse("");
        return switch (message.scope()) {
            case LINE -> "";
            case ATTRIBUTE -> line.child(attribute).pointer();
            case METADATA -> line.child(attribute + "-metadata").pointer();
            case ANNOTATION ->
                line.child(attribute)
                        .child("annotations")
                        .child(message.index().orElse(0))
                        .pointer();
        };
    }
}
