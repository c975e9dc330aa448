package dev.lookbook.cli;

import dev.lookbook.io.PasswordException;
import dev.lookbook.io.PasswordException.Reason;
import dev.lookbook.io.Pictures;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The password of archives, which is in a file and never an argument, for arguments show in process lists. */
final class PasswordOption implements Closeable {
    /** Whoever names the archive instead of the password is told so. */
    private static final int MAX_BYTES = 4096;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description =
                    "The password of an encrypted archive: what is in this file, without the line break at its end.")
    @Nullable
    Path file;

    private char[] password = {};
    private final Set<Path> encrypted = new HashSet<>();

    /**
     * Finds out which archives the password is for; to be asked before anything is written.
     *
     * @param archives what is read and may be an archive, null for what is not asked for
     * @throws PasswordException when it does not open one, or none of them is encrypted
     */
    void fit(List<Path> archives, @Nullable Path... others) throws IOException {
        if (file == null) {
            return;
        }
        password = read(file);
        PasswordException unexpected = null;
        for (Path archive : archives) {
            unexpected = fit(archive, unexpected);
        }
        for (Path other : others) {
            unexpected = other == null ? unexpected : fit(other, unexpected);
        }
        if (!encrypted.isEmpty()) {
            return;
        }
        if (unexpected != null) {
            throw unexpected;
        }
        throw new IllegalArgumentException(
                "--password-file: expected an encrypted archive but nothing that is read is an archive; leave it out");
    }

    private @Nullable PasswordException fit(Path archive, @Nullable PasswordException before) throws IOException {
        try {
            Pictures.open(archive, password).close();
            encrypted.add(archive);
            return before;
        } catch (PasswordException e) {
            if (e.reason() != Reason.UNEXPECTED) {
                throw e;
            }
            return before == null ? e : before;
        }
    }

    /** The password, if this archive needs it. */
    Optional<char[]> of(Path archive) {
        return encrypted.contains(archive) ? Optional.of(password) : Optional.empty();
    }

    /** Opens pictures, with the password if they need that. */
    Pictures pictures(Path path) throws IOException {
        return encrypted.contains(path) ? Pictures.open(path, password) : Pictures.open(path);
    }

    private static char[] read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw new IOException("--password-file: expected a file with the password but there is no " + file, e);
        }
        CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        Arrays.fill(bytes, (byte) 0);
        try {
            return withoutLineBreak(text, bytes.length, file);
        } finally {
            Arrays.fill(text.array(), '\0');
        }
    }

    private static char[] withoutLineBreak(CharBuffer text, int bytes, Path file) {
        int length = text.length();
        if (length > 0 && text.charAt(length - 1) == '\n') {
            length--;
        }
        if (length < text.length() && length > 0 && text.charAt(length - 1) == '\r') {
            length--;
        }
        if (length == 0 || bytes > MAX_BYTES) {
            throw new IllegalArgumentException("--password-file: expected a password in " + file + " but "
                    + (length == 0 ? "it is empty" : "it has more than " + MAX_BYTES + " bytes"));
        }
        return Arrays.copyOf(text.array(), length);
    }

    /** Wipes the password. */
    @Override
    public void close() {
        Arrays.fill(password, '\0');
    }
}
