package dev.lookbook.manifest.result;

import dev.lookbook.internal.EntrySource;
import dev.lookbook.internal.StagedFile;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSink;
import dev.lookbook.json.JsonSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

/** A file with one JSON object, which is in memory as a whole. */
final class ResultFile {
    /** Results of 250 labels have some seven megabytes, and what is read of a hostile file takes up to forty times its bytes. */
    private static final int SHARE_OF_RECORD = 8;

    private static final ReadLimits LIMITS = ReadLimits.defaults()
            .withMaxRecordBytes(Math.max(1, ReadLimits.defaults().maxRecordBytes() / SHARE_OF_RECORD));

    private ResultFile() {}

    static <T> T read(Path file, Function<JsonSource, T> parser) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString(), LIMITS, parser);
        }
    }

    static <T> T read(InputStream in, String source, ReadLimits limits, Function<JsonSource, T> parser)
            throws IOException {
        byte[] bytes = EntrySource.readLimited(in, source, limits.maxRecordBytes());
        try (JsonSource json = JsonSource.of(bytes, Location.of(source), limits)) {
            T result = parser.apply(json);
            json.end();
            return result;
        }
    }

    static void write(Path file, Consumer<JsonSink> content) throws IOException {
        JsonSink json = new JsonSink();
        content.accept(json);
        try (StagedFile staged = StagedFile.of(file)) {
            json.drainTo(staged.out());
            staged.publish();
        }
    }
}
