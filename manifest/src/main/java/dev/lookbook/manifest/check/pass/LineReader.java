package dev.lookbook.manifest.check.pass;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSource;
import dev.lookbook.manifest.line.MemberNames;
import java.util.Optional;
import java.util.Set;

/** Reads the facts of a line in one pass over its tokens. Whatever its members are like, they are facts too. */
final class LineReader {
    /** What the service adds to the lines that it gives back. */
    private static final Set<String> OF_THE_SERVICE =
            Set.of("errors", "warnings", "cl-errors", "cl-warnings", "cl-metadata");

    private static final String EVALUATION = "rekognition-custom-labels-";

    private final JsonSource json;
    private final LineFacts facts;
    private final LabelReader labels;
    private final MetadataReader metadata;

    private LineReader(JsonSource json, LineFacts facts) {
        this.json = json;
        this.facts = facts;
        labels = new LabelReader(json);
        metadata = new MetadataReader(json);
    }

    /**
     * Reads a line that is a part of an array.
     *
     * @throws DatasetException when it is no JSON object
     */
    static void read(byte[] bytes, int offset, int length, Location line, ReadLimits limits, LineFacts facts) {
        facts.reset(line);
        try (JsonSource json = JsonSource.of(bytes, offset, length, line, limits)) {
            LineReader reader = new LineReader(json, facts);
            json.object(reader::member);
            json.end();
        }
    }

    /** Whether the service adds such a member to lines. */
    static boolean isOfTheService(String name) {
        return OF_THE_SERVICE.contains(name) || name.startsWith(EVALUATION);
    }

    private void member(String name) {
        if (name.equals(MemberNames.SOURCE_REF)) {
            long offset = json.offset();
            facts.sourceRef(json.isString() ? Optional.of(json.string()) : Optional.empty(), offset);
        } else if (isOfTheService(name)) {
            json.skip();
        } else if (name.endsWith(MemberNames.METADATA) && name.length() > MemberNames.METADATA.length()) {
            String attribute = name.substring(0, name.length() - MemberNames.METADATA.length());
            facts.saysMore();
            if (attribute.equals(MemberNames.SOURCE_REF)) {
                json.skip();
            } else {
                metadata.read(facts.attribute(attribute).metadata());
            }
        } else {
            facts.saysMore();
            labels.read(facts.attribute(name).label());
        }
    }
}
