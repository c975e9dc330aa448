package dev.lookbook.archive;

import dev.lookbook.archive.Held.Refused;
import dev.lookbook.archive.Held.Stored;
import dev.lookbook.internal.ArchiveKind;
import dev.lookbook.internal.Archives;
import dev.lookbook.internal.Password;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/** One pass over an archive that comes as a stream, and what is kept of it. */
final class StreamPass {
    /**
     * So much may come of any compressed archive. It is disk that is at stake and not memory, and what is mostly zeros is
     * good data and shrinks to a few thousandths.
     */
    private static final long FREE_BYTES = 1L << 30;

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final ReadLimits limits;
    private final Spool spool;

    private StreamPass(String name, ReadLimits limits, Spool spool) {
        this.name = name;
        this.limits = limits;
        this.spool = spool;
    }

    /** Reads all of an archive. */
    static Spool read(InputStream in, String name, ReadLimits limits, Password password) throws IOException {
        PushbackInputStream archive = new PushbackInputStream(new BufferedInputStream(in, BUFFER), ArchiveKind.BYTES);
        ArchiveKind kind = kindOf(archive);
        if (kind != ArchiveKind.ZIP && password.isPresent()) {
            throw Archives.unexpected(name, "an archive that never is");
        }
        Upstream source = new Upstream(archive);
        Spool spool = new Spool(name, limits);
        try {
            new StreamPass(name, limits, spool).read(kind, source, password);
            spool.flush();
            return spool;
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    private static ArchiveKind kindOf(PushbackInputStream in) throws IOException {
        byte[] start = in.readNBytes(ArchiveKind.BYTES);
        in.unread(start);
        return ArchiveKind.of(start);
    }

    private void read(ArchiveKind kind, Upstream source, Password password) throws IOException {
        switch (kind) {
            case ZIP -> new ZipPass(name, limits, spool, password).read(source);
            case TAR -> tar(source);
            case GZIP -> {
                try (InputStream gzip = Decoding.of(source, name, () -> new GZIPInputStream(source, BUFFER))) {
                    compressed("gzip", gzip, source);
                }
            }
            case ZSTD -> {
                try (InputStream zstd = Zstd.reader(source, name)) {
                    compressed("Zstandard", zstd, source);
                }
            }
            default ->
                throw new DatasetException(
                        Location.of(name),
                        "expected an archive (zip, tar, tar.gz, tar.zst) but found something else; fetch it again");
        }
    }

    private void compressed(String compression, InputStream decoder, Upstream source) throws IOException {
        InputStream plain =
                new Expansion(new Decoding(decoder, source, name), source, FREE_BYTES, limits.maxExpansion(), name);
        PushbackInputStream in = new PushbackInputStream(plain, ArchiveKind.BYTES);
        if (kindOf(in) != ArchiveKind.TAR) {
            throw new DatasetException(
                    Location.of(name),
                    "expected a tar archive in this " + compression
                            + " file but found something else; decompress it and see");
        }
        tar(in);
    }

    private void tar(InputStream in) throws IOException {
        new TarScan(in, name).visit(new Keeper(), -1);
    }

    private final class Keeper implements TarScan.Visitor {
        @Override
        public void folder(String folder) {
            spool.keepFolder(folder);
        }

        @Override
        public void link(String link, String target) {
            spool.addLink(link, target);
        }

        @Override
        public void refused(String file, Refused why) {
            spool.keep(file, why);
        }

        @Override
        public void file(String file, Stored place, InputStream content) throws IOException {
            spool.keep(file, content);
        }
    }
}
