package dev.lookbook.internal;

import dev.lookbook.io.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Reads and writes the archives that the JDK cannot: {@code lookbook-archive} provides it, so that whoever has folders and
 * plain zip archives needs no library for the others.
 */
public interface ArchiveProvider {

    /**
     * Opens a zip archive of which something is encrypted, and closes the password in the end.
     *
     * @throws dev.lookbook.io.PasswordException when the password does not open it
     */
    EntrySource openEncryptedZip(Path file, ZipDirectory directory, ReadLimits limits, Password password)
            throws IOException;

    /** Opens a tar archive for reading at any place. */
    EntrySource openTar(Path file, ReadLimits limits) throws IOException;

    /** Reads an archive of any kind from a stream, to its end: small files are kept, and what is known of pictures. */
    EntrySource read(InputStream in, String name, ReadLimits limits, Password password) throws IOException;

    /** Prepares a tar archive, compressed as the name says. */
    EntrySink create(Path target) throws IOException;
}
