package dev.lookbook.internal;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.io.Location;
import dev.lookbook.io.PictureFacts;
import dev.lookbook.io.PictureFacts.Format;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.model.ImageSize;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/**
 * Files by name, in a folder or in an archive. Names are relative, with slashes. Safe to read from several threads.
 */
public interface EntrySource extends Closeable {

    /** Opens a folder or an archive that needs no password. */
    static EntrySource open(Path path, ReadLimits limits) throws IOException {
        return open(path, limits, Password.none());
    }

    /**
     * Opens a folder or an archive, and closes the password in the end, whatever comes of it.
     *
     * @throws DatasetException when it is no complete archive, or the password does not fit
     */
    static EntrySource open(Path path, ReadLimits limits, Password password) throws IOException {
        try {
            return Archives.open(path, limits, password);
        } catch (IOException | RuntimeException e) {
            password.close();
            throw e;
        }
    }

    /**
     * Reads an archive from a stream to its end, and closes the password in the end but never the stream.
     *
     * @param name what errors call the stream
     */
    static EntrySource read(InputStream in, String name, ReadLimits limits, Password password) throws IOException {
        try {
            return Archives.read(in, name, limits, password);
        } catch (IOException | RuntimeException e) {
            password.close();
            throw e;
        }
    }

    /** The folders that hold a folder of this name: {@code ""}, {@code "train/"}; sorted, and none inside another. */
    Collection<String> parentsOf(String folder) throws IOException;

    /** The names of the files directly in a folder such as {@code "train/annos/"}, without it; sorted. */
    Collection<String> list(String folder) throws IOException;

    /** Whether there is a file of this name. */
    boolean contains(String name);

    /** A file's bytes, all of them; no more than the limits allow. */
    byte[] read(String name) throws IOException;

    /** A file's bytes as a stream. */
    InputStream open(String name) throws IOException;

    /** How many bytes a file has; an archive's file as the archive states it. */
    long length(String name) throws IOException;

    /** The file on disk that is this file and nothing else; empty for what lies in an archive. */
    default Optional<Path> onDisk(String name) {
        return Optional.empty();
    }

    /** Sizes from the headers of the JPEG and PNG pictures in a folder such as {@code "train/image/"}. */
    default ImageSizes imageSizes(String folder) {
        return fileName -> contains(folder + fileName) ? Optional.of(imageSize(folder + fileName)) : Optional.empty();
    }

    /** The size of a JPEG or PNG picture from its header. */
    default ImageSize imageSize(String name) throws IOException {
        try (InputStream in = open(name)) {
            return ImageHeader.size(in, name);
        }
    }

    /** What a file is that should be a picture; what is wrong with it is one of the facts. */
    default PictureFacts pictureFacts(String name) throws IOException {
        long length = length(name);
        try (InputStream in = open(name)) {
            return ImageHeader.facts(in, name, length);
        } catch (DatasetException e) {
            // An archive's file may not even be opened.
            return new PictureFacts(Format.OTHER, Optional.empty(), length, Optional.of(e.problem()));
        }
    }

    /** Reads a stream to its end, or says that it is too long. */
    static byte[] readLimited(InputStream in, String name, int limit) throws IOException {
        byte[] bytes = in.readNBytes(limit);
        if (bytes.length == limit && in.read() >= 0) {
            throw new DatasetException(
                    Location.of(name), "expected at most " + limit + " bytes but found more; raise maxRecordBytes");
        }
        return bytes;
    }
}
