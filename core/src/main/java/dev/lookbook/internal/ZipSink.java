package dev.lookbook.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

/** A zip archive that appears whole; the same files in the same order give the same bytes on the same JDK. */
final class ZipSink implements EntrySink {
    /**
     * A time that says nothing; local, because other times would depend on the machine's zone. The JDK takes the earliest
     * that a zip can tell, the first of January, for a time before, and adds one that does depend on it.
     */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Path target;
    private final StagedFile file;
    private final ZipOutputStream zip;

    ZipSink(Path target) throws IOException {
        this.target = target;
        file = StagedFile.of(target);
        zip = new ZipOutputStream(file.out());
    }

    @Override
    public void write(String name, byte[] bytes) throws IOException {
        begin(name);
        zip.write(bytes);
        zip.closeEntry();
    }

    @Override
    public void folder(String name) throws IOException {
        begin(name + '/');
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        EntryNames.requireInside(target, name);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        try {
            zip.putNextEntry(entry);
        } catch (ZipException e) {
            // The only one it throws here.
            throw EntryNames.duplicate(target, name);
        }
    }

    @Override
    public void finish() throws IOException {
        zip.finish();
        file.publish();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
