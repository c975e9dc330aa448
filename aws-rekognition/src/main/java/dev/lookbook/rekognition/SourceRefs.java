package dev.lookbook.rekognition;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.manifest.ManifestReader;
import dev.lookbook.rekognition.VerdictComparison.LineCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Which line of a manifest has which picture. */
final class SourceRefs {
    private final Map<Integer, String> refs = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private SourceRefs() {}

    static SourceRefs of(Path manifest) throws IOException {
        SourceRefs refs = new SourceRefs();
        try (ManifestReader reader = ManifestReader.builder()
                .onError(ErrorPolicy.skip(problem -> {}))
                .open(manifest)) {
            for (ManifestEntry entry : reader) {
                entry.sourceRef().ifPresent(ref -> {
                    refs.refs.put(entry.location().line(), ref);
                    refs.lines.putIfAbsent(ref, entry.location().line());
                });
            }
        }
        return refs;
    }

    String ref(int line) {
        return refs.getOrDefault(line, "");
    }

    /** The line that a finding of the service is about. */
    LineCode lineOf(Issue issue) {
        String ref = issue.location().source();
        Integer line = lines.get(ref);
        if (line != null) {
            return new LineCode(line, ref, issue.code());
        }
        // A line of a validation manifest that has nothing but its error.
        int number = issue.location().line();
        return new LineCode(number, ref(number).isEmpty() && number > 0 ? "" : ref, issue.code());
    }
}
