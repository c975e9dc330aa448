package dev.lookbook.archive;

import dev.lookbook.internal.ArchiveProvider;
import dev.lookbook.internal.EntrySink;
import dev.lookbook.internal.EntrySource;
import dev.lookbook.internal.Password;
import dev.lookbook.internal.ZipDirectory;
import dev.lookbook.io.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** What {@code core} finds by its service loader. */
public final class Provider implements ArchiveProvider {
    /** For the service loader. */
    public Provider() {}

    @Override
    public EntrySource openEncryptedZip(Path file, ZipDirectory directory, ReadLimits limits, Password password)
            throws IOException {
        return EncryptedZip.open(file, directory, limits, password);
    }

    @Override
    public EntrySource openTar(Path file, ReadLimits limits) throws IOException {
        return TarFile.open(file, limits);
    }

    @Override
    public EntrySource read(InputStream in, String name, ReadLimits limits, Password password) throws IOException {
        try (password) {
            return StreamPass.read(in, name, limits, password);
        }
    }

    @Override
    public EntrySink create(Path target) throws IOException {
        return TarSink.create(target);
    }
}
