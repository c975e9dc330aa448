package dev.lookbook.archive;

import dev.lookbook.internal.ArchiveSource;
import dev.lookbook.internal.EntryStream;
import dev.lookbook.internal.Password;
import dev.lookbook.internal.PositionedFile;
import dev.lookbook.internal.ZipDirectory;
import dev.lookbook.internal.ZipDirectory.Entry;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import net.lingala.zip4j.model.FileHeader;

/**
 * Files in a zip archive of which some are encrypted. Each file is read by a stream of its own from its place in the
 * archive: zip4j's own archives keep every stream that they ever opened, and are for one thread.
 */
final class EncryptedZip extends ArchiveSource<Entry> {
    private final PositionedFile file;
    private final long length;
    /** No entry goes beyond. */
    private final long end;

    private final Password password;

    private EncryptedZip(Path path, PositionedFile file, ZipDirectory directory, ReadLimits limits, Password password)
            throws IOException {
        super(path.toString(), limits, new ArrayList<>());
        this.file = file;
        this.password = password;
        length = file.length();
        end = directory.start();
        for (Entry entry : directory.entries()) {
            if (entry.isFolder()) {
                addFolder(entry.name());
            } else {
                add(entry.name(), entry);
            }
        }
    }

    /** Opens an archive, and reads enough of it to know that the password is right. */
    static EncryptedZip open(Path path, ZipDirectory directory, ReadLimits limits, Password password)
            throws IOException {
        PositionedFile file = PositionedFile.open(path);
        try {
            EncryptedZip zip = new EncryptedZip(path, file, directory, limits, password);
            zip.check(directory.entries());
            return zip;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private void check(List<Entry> entries) throws IOException {
        if (!password.isPresent()) {
            throw Passwords.missing(archive());
        }
        List<Entry> samples = Passwords.samples(entries);
        for (Entry sample : samples) {
            if (opens(sample)) {
                return;
            }
        }
        if (!samples.isEmpty()) {
            throw Passwords.wrong(archive());
        }
    }

    private boolean opens(Entry entry) throws IOException {
        try (InputStream in = open(entry.name(), entry)) {
            in.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (DatasetException e) {
            // Damage to one file says nothing of the password.
            return false;
        }
    }

    @Override
    protected InputStream open(String name, Entry entry) throws IOException {
        Upstream source = new Upstream(file.stream(entry.offset(), end));
        ZipInputStream zip = new ZipInputStream(source, password.value());
        Decoding.of(source, name, () -> {
            if (zip.getNextEntry(header(entry), false) == null) {
                throw new IOException("there is no file where the directory says");
            }
            return zip;
        });
        return new EntryStream(
                new Decoding(zip, source, name),
                name,
                entry.crc(),
                entry.compressedSize(),
                length,
                limits().maxExpansion());
    }

    /** What the directory knows better than the entry's own header, which may have been written before the content. */
    private static FileHeader header(Entry entry) {
        FileHeader header = new FileHeader();
        header.setFileName(entry.name());
        header.setCrc(Math.max(0, entry.crc()));
        header.setCompressedSize(entry.compressedSize());
        header.setUncompressedSize(entry.size());
        return header;
    }

    @Override
    protected long length(Entry entry) {
        return entry.size();
    }

    @Override
    public void close() throws IOException {
        password.close();
        file.close();
    }
}
