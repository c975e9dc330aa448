package dev.lookbook.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip archive that appears whole; the same files in the same order give the same bytes on the same JDK. */
final class ZipSink implements EntrySink {
    /** The earliest time a zip can tell; local, because other times would depend on the machine's zone. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final StagedFile file;
    private final ZipOutputStream zip;

    ZipSink(Path target) throws IOException {
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
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
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
