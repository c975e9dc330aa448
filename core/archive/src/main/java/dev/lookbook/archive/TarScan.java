package dev.lookbook.archive;

import dev.lookbook.archive.Held.Refused;
import dev.lookbook.archive.Held.Stored;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Goes through a tar archive from its start to its end, which has to be there: an archive cut short looks like a shorter one. */
final class TarScan {
    private static final int BLOCK = 512;
    /** Archives are filled up with zeros to some multiple, of some kilobytes. */
    private static final int MOST_PADDING = 1 << 24;

    private final String archive;
    private final Upstream source;
    private final HeaderGuard guard;
    private final TarArchiveInputStream tar;

    TarScan(InputStream in, String archive) {
        this.archive = archive;
        source = new Upstream(in);
        guard = new HeaderGuard(source, archive);
        tar = new TarArchiveInputStream(guard, StandardCharsets.UTF_8.name());
    }

    /** Takes what an archive has, one after the other. */
    interface Visitor {
        void folder(String name);

        void link(String name, String target);

        void refused(String name, Refused why);

        /** Takes a file that begins at a place in the archive. */
        void file(String name, Stored place, InputStream content) throws IOException;
    }

    /**
     * Visits everything.
     *
     * @param length the archive's bytes, so that content that nobody reads is passed over without reading it; -1 when the
     *     archive is a stream and all of it is read
     */
    void visit(Visitor visitor, long length) throws IOException {
        long unread = 0;
        long next = 0;
        for (TarArchiveEntry entry = next(unread, next); entry != null; entry = next(unread, next)) {
            // What the library gives of a sparse file is as long as the archive says, which may be longer than any
            // disk.
            if (entry.isSparse()) {
                throw sparse(entry.getName());
            }
            Stored place = new Stored(guard.position(), entry.isDirectory() ? 0 : entry.getSize());
            next = place.offset() + (place.length() + BLOCK - 1) / BLOCK * BLOCK;
            if (length >= 0 && place.length() > length - place.offset()) {
                throw early(entry.getName());
            }
            visit(entry, place, visitor);
            unread = length < 0 ? 0 : place.length();
        }
        requireEnd();
    }

    private @Nullable TarArchiveEntry next(long unread, long start) throws IOException {
        guard.beginHeader(unread, start);
        TarArchiveEntry entry = Decoding.of(source, archive, tar::getNextEntry);
        guard.endHeader();
        if (entry != null && !entry.isCheckSumOK()) {
            throw new DatasetException(
                    Location.of(archive),
                    "expected a tar archive but found damage (the header at byte " + start
                            + " is not what its checksum says); fetch the archive again");
        }
        return entry;
    }

    private void visit(TarArchiveEntry entry, Stored place, Visitor visitor) throws IOException {
        String name = entry.getName();
        if (entry.isDirectory()) {
            visitor.folder(name.endsWith("/") ? name : name + '/');
        } else if (entry.isLink()) {
            visitor.link(name, entry.getLinkName());
        } else if (entry.isSymbolicLink()) {
            visitor.refused(name, refusal("a symbolic link to \"" + entry.getLinkName() + '"'));
        } else if (entry.isBlockDevice() || entry.isCharacterDevice() || entry.isFIFO()) {
            visitor.refused(name, refusal("a device"));
        } else {
            visitor.file(name, place, new Decoding(tar, source, name));
        }
    }

    private static Refused refusal(String found) {
        return new Refused(
                0, "expected a file with its content but found " + found + "; unpack the archive and name the folder");
    }

    private DatasetException sparse(String name) {
        return new DatasetException(
                Location.of(archive),
                "expected files as they are but found \"" + name
                        + "\" without its gaps (a sparse file); pack the archive"
                        + " without --sparse, or unpack it and name the folder");
    }

    private DatasetException early(String name) {
        return new DatasetException(
                Location.of(archive), "expected all of \"" + name + "\" but the archive ends early; fetch it again");
    }

    private void requireEnd() throws IOException {
        if (!guard.hasBlock()) {
            throw new DatasetException(
                    Location.of(archive),
                    "expected the empty block that ends a tar archive but it ends early; fetch it again");
        }
        byte[] block = new byte[1 << 13];
        boolean zeros = guard.hasOnlyZeros();
        long padding = 0;
        for (int read = source.read(block); zeros && read >= 0; read = source.read(block)) {
            for (int i = 0; i < read; i++) {
                zeros &= block[i] == 0;
            }
            padding += read;
            if (padding > MOST_PADDING) {
                break;
            }
        }
        if (!zeros || padding > MOST_PADDING) {
            throw new DatasetException(
                    Location.of(archive),
                    "expected nothing behind the end of the tar archive but found more; unpack it (tar --ignore-zeros) and"
                            + " name the folder");
        }
    }
}
