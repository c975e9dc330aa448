package dev.lookbook.rekognition.upload;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.async.AsyncRequestBody;

/**
 * What a file holds while it is looked at and sent. Files on disk are streamed as often as need be; an archive's file is
 * read into memory once. Belongs to one thread.
 */
final class Content implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int MAX_BYTES = 1 << 26;

    private final LocalFile file;
    private final Checksum algorithm;
    private final MemoryBudget budget;
    private final FileTime modified;
    private final long size;
    private Optional<String> checksum = Optional.empty();
    private Optional<byte[]> bytes = Optional.empty();
    private int held;

    Content(LocalFile file, Checksum algorithm, MemoryBudget budget) throws IOException {
        this.file = file;
        this.algorithm = algorithm;
        this.budget = budget;
        // Before anything is read: whatever changes later makes it another file.
        modified = file.modified();
        size = file.length();
    }

    LocalFile file() {
        return file;
    }

    long size() {
        return size;
    }

    FileTime modified() {
        return modified;
    }

    /** The checksum that S3 gets, with its algorithm before it, as the journal has it. */
    String namedChecksum() throws IOException, InterruptedException {
        return algorithm + ":" + checksum();
    }

    String checksum() throws IOException, InterruptedException {
        if (checksum.isEmpty()) {
            java.util.zip.Checksum digest = algorithm.digest();
            read(piece -> digest.update(piece.array, 0, piece.length));
            checksum = Optional.of(Checksum.text(digest));
        }
        return checksum.get();
    }

    /** The MD5 that is an object's ETag if it was sent whole and is not encrypted with a key of KMS. */
    String md5() throws IOException, InterruptedException {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            read(piece -> digest.update(piece.array, 0, piece.length));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has MD5", e);
        }
    }

    /** The bytes of an archive's file, to be sent. */
    AsyncRequestBody body() throws IOException, InterruptedException {
        return AsyncRequestBody.fromBytesUnsafe(bytes());
    }

    /** Refuses a file that has become another one meanwhile. */
    void requireUnchanged() throws IOException, UploadConflict {
        if (!file.modified().equals(modified) || file.length() != size) {
            throw new UploadConflict("the file was changed while it was sent; upload again");
        }
    }

    private void read(Consumer<Piece> reader) throws IOException, InterruptedException {
        try (InputStream in = file.path().isPresent() ? file.open() : new ByteArrayInputStream(bytes())) {
            Piece piece = new Piece();
            for (piece.length = in.read(piece.array); piece.length >= 0; piece.length = in.read(piece.array)) {
                reader.accept(piece);
            }
        }
    }

    private byte[] bytes() throws IOException, InterruptedException {
        if (bytes.isEmpty()) {
            if (size > MAX_BYTES) {
                throw new DatasetException(
                        Location.of(file.name()),
                        "expected a file of at most " + MAX_BYTES + " bytes in an archive but found " + size
                                + "; unpack it and name the folder");
            }
            held = budget.acquire(size);
            try (InputStream in = file.open()) {
                byte[] all = in.readNBytes((int) size + 1);
                if (all.length != size) {
                    throw new DatasetException(
                            Location.of(file.name()),
                            "expected " + size + " bytes, as the archive states, but found "
                                    + (all.length > size ? "more" : all.length));
                }
                bytes = Optional.of(all);
            }
        }
        return bytes.get();
    }

    @Override
    public void close() {
        bytes = Optional.empty();
        budget.release(held);
        held = 0;
    }

    private static final class Piece {
        private final byte[] array = new byte[BUFFER];
        private int length;
    }
}
