package dev.lookbook.manifest.line;

import dev.lookbook.internal.Gzip;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens manifests for those who go by their bytes. */
public final class ManifestStream {
    private ManifestStream() {}

    /**
     * A manifest's bytes.
     *
     * @throws IOException naming the path, when it cannot be opened or is a folder, which some systems open all the same
     */
    public static InputStream open(Path manifest) throws IOException {
        if (Files.isDirectory(manifest)) {
            throw new IOException(manifest + ": expected a file in the format manifest but it is a folder");
        }
        return Files.newInputStream(manifest);
    }

    /**
     * A manifest's bytes, unpacked when it is compressed with gzip.
     *
     * @throws IOException as {@link #open}
     */
    public static InputStream unpacked(Path manifest) throws IOException {
        return Files.isDirectory(manifest) ? open(manifest) : Gzip.stream(manifest);
    }
}
