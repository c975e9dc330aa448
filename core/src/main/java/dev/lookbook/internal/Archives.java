package dev.lookbook.internal;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.PasswordException;
import dev.lookbook.io.PasswordException.Reason;
import dev.lookbook.io.ReadLimits;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens folders and archives of every kind: the plain ones here, the others by the {@link ArchiveProvider} that is there. */
public final class Archives {
    private static final String ARTIFACT = "dev.lookbook:lookbook-archive";

    private Archives() {}

    static EntrySource open(Path path, ReadLimits limits, Password password) throws IOException {
        if (Files.isDirectory(path)) {
            requireNone(password, path.toString(), "a folder");
            return new FolderSource(path, limits);
        }
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (!Files.isRegularFile(path)) {
            // A pipe: what is looked at in it is gone.
            try (InputStream in = Files.newInputStream(path)) {
                return read(in, path.toString(), limits, password);
            }
        }
        switch (ArchiveKind.of(path)) {
            case TAR -> {
                requireNone(password, path.toString(), "a tar archive");
                return provider(path.toString(), "tar archives").openTar(path, limits);
            }
            case GZIP, ZSTD -> {
                requireNone(password, path.toString(), "a compressed file");
                try (InputStream in = Files.newInputStream(path)) {
                    return provider(path.toString(), "compressed tar archives")
                            .read(in, path.toString(), limits, password);
                }
            }
            default -> {
                // What has something in front of it may still be a zip archive.
                return openZip(path, limits, password);
            }
        }
    }

    static EntrySource read(InputStream in, String name, ReadLimits limits, Password password) throws IOException {
        return provider(name, "archives from a stream").read(in, name, limits, password);
    }

    private static EntrySource openZip(Path path, ReadLimits limits, Password password) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException | EOFException e) {
            // The JDK does not tell archives that it does not open because of a password from others, but by words.
            Optional<ZipDirectory> directory = encrypted(path, limits);
            if (directory.isEmpty()) {
                throw refusal(path, Objects.requireNonNullElse(e.getMessage(), "it ends early"), e);
            }
            return provider(path.toString(), "encrypted archives")
                    .openEncryptedZip(path, directory.get(), limits, password);
        }
        try (zip) {
            requireNone(password, path.toString(), "one in which nothing is");
            return new ZipSource(path, zip, limits);
        }
    }

    private static DatasetException refusal(Path path, String why, IOException cause) throws IOException {
        // Of so few bytes nobody can say what they were to be.
        String problem = ArchiveKind.of(path) == ArchiveKind.ZIP || Files.size(path) < Integer.BYTES
                ? "expected a folder or a complete archive (zip, tar, tar.gz, tar.zst) but found neither (" + why
                        + "); "
                        + (why.contains("compression method")
                                ? "pack it again with the usual compression, or unpack it and name the folder"
                                : "fetch it again, or unpack it and name the folder")
                : "expected a folder or an archive (zip, tar, tar.gz, tar.zst) but found something else (" + why
                        + "); name the folder or archive that the files are in, or unpack it if it is of another kind";
        return new DatasetException(Location.of(path.toString()), problem, cause);
    }

    private static Optional<ZipDirectory> encrypted(Path path, ReadLimits limits) throws IOException {
        try {
            return Optional.of(ZipDirectory.read(path, limits)).filter(ZipDirectory::isEncrypted);
        } catch (ZipException e) {
            return Optional.empty();
        }
    }

    /** Refuses a password where it opens nothing: it is meant for something else. */
    private static void requireNone(Password password, String name, String found) {
        if (password.isPresent()) {
            throw unexpected(name, found);
        }
    }

    /** The error of a password that opens nothing. */
    public static PasswordException unexpected(String name, String found) {
        return new PasswordException(
                Location.of(name),
                Reason.UNEXPECTED,
                "expected an encrypted archive, since a password was given, but found " + found
                        + "; leave the password out");
    }

    static ArchiveProvider provider(String name, String kind) {
        return provider()
                .orElseThrow(() -> new DatasetException(
                        Location.of(name),
                        "expected the library that reads " + kind + " but it is not here; add " + ARTIFACT
                                + ", or unpack the archive and name the folder"));
    }

    /** The library for further kinds of archives, where it is there. */
    static Optional<ArchiveProvider> provider() {
        // By this class's loader: that of a thread may know nothing of either.
        return ServiceLoader.load(ArchiveProvider.class, Archives.class.getClassLoader())
                .findFirst();
    }

    /** A tar archive to be written. */
    static EntrySink createTar(Path target) throws IOException {
        Optional<ArchiveProvider> provider = provider();
        if (provider.isEmpty()) {
            throw new IOException(target + ": expected the library that writes tar archives but it is not here; add "
                    + ARTIFACT + ", or name a folder or a zip archive");
        }
        return provider.get().create(target);
    }
}
