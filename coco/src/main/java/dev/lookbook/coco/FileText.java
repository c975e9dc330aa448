package dev.lookbook.coco;

import dev.lookbook.internal.Target;
import dev.lookbook.json.JsonSink;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the outermost object of a file, section by section. */
final class FileText {
    private static final byte[] SEPARATOR = ", ".getBytes(StandardCharsets.US_ASCII);

    private final Target target;
    private final OutputStream out;
    private final JsonSink sink = new JsonSink();
    private boolean empty = true;

    FileText(Target target) throws IOException {
        this.target = target;
        out = target.out();
        out.write('{');
    }

    void section(String name, Spool records) throws IOException {
        name(name);
        sink.drainTo(out);
        records.copyTo(target);
    }

    void section(String name, Attributes sections) throws IOException {
        name(name);
        sink.value(sections.get(name).orElse(Value.NULL)).drainTo(out);
    }

    private void name(String name) throws IOException {
        if (!empty) {
            out.write(SEPARATOR);
        }
        empty = false;
        sink.name(name);
    }

    void end() throws IOException {
        out.write('}');
    }
}
