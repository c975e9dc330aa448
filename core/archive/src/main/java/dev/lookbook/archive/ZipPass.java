package dev.lookbook.archive;

import dev.lookbook.internal.Archives;
import dev.lookbook.internal.EntryStream;
import dev.lookbook.internal.Password;
import dev.lookbook.internal.ZipEnd;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import net.lingala.zip4j.model.LocalFileHeader;
import net.lingala.zip4j.util.PasswordCallback;
import org.jspecify.annotations.Nullable;

/** One pass over a zip archive that comes as a stream: its entries' own headers count, its directory only at the end. */
final class ZipPass {
    /** What a decoder may have read ahead. */
    private static final int FREE_BYTES = 1 << 20;

    private final String archive;
    private final ReadLimits limits;
    private final Spool spool;
    private final Password password;
    private boolean encrypted;
    /** Whether a file was decrypted to its end with the right checksum, which only the right password does. */
    private boolean proved;

    ZipPass(String archive, ReadLimits limits, Spool spool, Password password) {
        this.archive = archive;
        this.limits = limits;
        this.spool = spool;
        this.password = password;
    }

    void read(Upstream in) throws IOException {
        Tail tail = new Tail(in);
        Upstream source = new Upstream(tail);
        ZipInputStream zip = new ZipInputStream(source, (PasswordCallback) this::password, StandardCharsets.UTF_8);
        long entries = 0;
        for (LocalFileHeader entry = next(zip, source); entry != null; entry = next(zip, source)) {
            entries++;
            keep(entry, zip, source);
        }
        source.transferTo(OutputStream.nullOutputStream());
        requireAll(tail.end().map(ZipEnd::entries).orElse(-1L), entries);
        if (password.isPresent() && !encrypted) {
            throw Archives.unexpected(archive, "one in which nothing is");
        }
    }

    private char[] password() {
        if (!password.isPresent()) {
            throw Passwords.missing(archive);
        }
        return password.value();
    }

    private @Nullable LocalFileHeader next(ZipInputStream zip, Upstream source) throws IOException {
        return Decoding.of(source, archive, () -> {
            try {
                return zip.getNextEntry();
            } catch (ZipException e) {
                source.rethrow();
                throw told(e, archive);
            }
        });
    }

    private void keep(LocalFileHeader entry, ZipInputStream zip, Upstream source) throws IOException {
        String name = entry.getFileName();
        if (name.endsWith("/")) {
            spool.keepFolder(name);
            return;
        }
        encrypted |= entry.isEncrypted();
        InputStream content = new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                try {
                    return zip.read(bytes, offset, length);
                } catch (ZipException e) {
                    source.rethrow();
                    throw told(e, name);
                }
            }
        };
        spool.keep(
                name,
                new Expansion(new Decoding(content, source, name), source, FREE_BYTES, limits.maxExpansion(), name));
        proved |= entry.isEncrypted();
    }

    /** A wrong password, as long as it has opened nothing; damage afterwards. */
    private RuntimeException told(ZipException e, String name) {
        boolean wrong = e.getType() == ZipException.Type.WRONG_PASSWORD && !proved;
        return wrong ? Passwords.wrong(archive) : EntryStream.damaged(name, e);
    }

    private void requireAll(long stated, long found) {
        if (stated < 0) {
            throw new DatasetException(
                    Location.of(archive),
                    "expected the end of a zip archive but the stream ends early, or has no zip archive; fetch it again");
        }
        if (stated != found) {
            throw new DatasetException(
                    Location.of(archive),
                    "expected " + stated + " entries, as the archive's directory says, but found " + found
                            + " on the way; save it as a file and name that");
        }
    }
}
