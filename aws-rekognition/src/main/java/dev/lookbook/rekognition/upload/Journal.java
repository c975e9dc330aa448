package dev.lookbook.rekognition.upload;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The objects that have arrived, in a text file that only grows: its owner's line, then a line for each, written whole before
 * the next one. A process that is killed leaves at most a torn last line, which is cut off. A line that is damaged counts for
 * nothing: its object is compared with the bucket's. It is not forced to the disk line by line, so a power cut may cost some
 * lines, and some comparisons. Thread-safe; one process at a time has it.
 */
final class Journal implements Closeable {
    private static final String MAGIC = "lookbook upload journal 1\t";

    private final Map<String, JournalEntry> entries;
    /** No channel, for a channel is closed when the thread that writes to it is interrupted. */
    private final @Nullable RandomAccessFile out;

    private Journal(Map<String, JournalEntry> entries, @Nullable RandomAccessFile out) {
        this.entries = entries;
        this.out = out;
    }

    /**
     * Opens a journal to go on with it, or begins it.
     *
     * @param owner what it is for: nothing may be skipped because it has arrived somewhere else
     */
    static Journal open(Path file, String owner) throws IOException {
        RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw");
        try {
            lock(out, file);
            byte[] bytes = new byte[Math.toIntExact(out.length())];
            out.readFully(bytes);
            Journal journal = new Journal(parse(bytes, file, owner), out);
            int whole = wholeLines(bytes);
            out.setLength(whole);
            out.seek(whole);
            if (whole == 0) {
                journal.write(MAGIC + owner);
            }
            return journal;
        } catch (IOException | RuntimeException e) {
            out.close();
            throw e;
        }
    }

    /** Reads a journal that may be there, and changes nothing. */
    static Journal read(Path file, String owner) throws IOException {
        if (!Files.exists(file)) {
            return none();
        }
        return new Journal(parse(Files.readAllBytes(file), file, owner), null);
    }

    /** Knows nothing and keeps nothing. */
    static Journal none() {
        return new Journal(new HashMap<>(), null);
    }

    private static void lock(RandomAccessFile out, Path file) throws IOException {
        @Nullable FileLock lock;
        try {
            lock = out.getChannel().tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new IOException(
                    file + ": another upload is using this journal; wait for it, or name another journal");
        }
    }

    private static int wholeLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static Map<String, JournalEntry> parse(byte[] bytes, Path file, String owner) throws IOException {
        Map<String, JournalEntry> entries = new HashMap<>();
        int whole = wholeLines(bytes);
        String first = MAGIC + owner;
        if (whole == 0 && !first.startsWith(new String(bytes, StandardCharsets.UTF_8))) {
            throw noJournal(file);
        }
        int start = 0;
        for (int i = 0; i < whole; i++) {
            if (bytes[i] == '\n') {
                String line = new String(bytes, start, i - start, StandardCharsets.UTF_8);
                if (start == 0) {
                    requireOwner(line, file, owner);
                } else {
                    JournalEntry.parse(line).ifPresent(entry -> entries.put(entry.key(), entry));
                }
                start = i + 1;
            }
        }
        return entries;
    }

    private static void requireOwner(String line, Path file, String owner) throws IOException {
        if (!line.startsWith(MAGIC)) {
            throw noJournal(file);
        }
        String found = line.substring(MAGIC.length());
        if (!found.equals(owner)) {
            throw new IOException(file + ": expected the journal of an upload of " + owner + " but found one of "
                    + found + "; name another journal, or delete this one");
        }
    }

    private static IOException noJournal(Path file) {
        return new IOException(file + ": expected a journal of an upload but found another file; name another journal");
    }

    synchronized Optional<JournalEntry> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** Notes an object. */
    synchronized void add(JournalEntry entry) throws IOException {
        entries.put(entry.key(), entry);
        write(entry.line());
    }

    private void write(String line) throws IOException {
        if (out != null) {
            out.write((line + '\n').getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
