package dev.lookbook.archive;

import dev.lookbook.internal.EntryNames;
import dev.lookbook.internal.EntrySink;
import dev.lookbook.internal.StagedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * A tar archive that appears whole, compressed as its name says. The same files in the same order give the same bytes: nobody's
 * names and no time of today are in it. gzip's bytes are those of one JDK, Zstandard's those of one zstd-jni.
 */
final class TarSink implements EntrySink {
    /** The time that our zip archives have; tar complains of 1970. */
    private static final FileTime TIME = FileTime.from(Instant.parse("1980-02-01T00:00:00Z"));

    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final StagedFile file;
    private final OutputStream compressor;
    private final TarArchiveOutputStream tar;
    private final Set<String> names = new HashSet<>();

    private TarSink(Path target, StagedFile file, OutputStream compressor) {
        this.target = target;
        this.file = file;
        this.compressor = compressor;
        tar = new TarArchiveOutputStream(compressor, StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
    }

    static TarSink create(Path target) throws IOException {
        StagedFile file = StagedFile.of(target);
        try {
            return new TarSink(target, file, compressor(target, file.out()));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static OutputStream compressor(Path target, OutputStream out) throws IOException {
        String name = target.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".zst")) {
            return Zstd.writer(out, target);
        }
        return name.endsWith(".tar") ? out : new GZIPOutputStream(out, BUFFER);
    }

    @Override
    public void write(String name, byte[] bytes) throws IOException {
        begin(name, bytes.length);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    @Override
    public void folder(String name) throws IOException {
        begin(name + '/', 0);
        tar.closeArchiveEntry();
    }

    private void begin(String name, long size) throws IOException {
        EntryNames.requireInside(target, name);
        if (!names.add(name)) {
            throw EntryNames.duplicate(target, name);
        }
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setModTime(TIME);
        entry.setIds(0, 0);
        entry.setNames("", "");
        tar.putArchiveEntry(entry);
    }

    @Override
    public void finish() throws IOException {
        tar.finish();
        // Whatever compresses writes its end only now, and gives back what is not the JVM's.
        compressor.close();
        file.publish();
    }

    @Override
    public void close() throws IOException {
        try {
            compressor.close();
        } finally {
            file.close();
        }
    }
}
