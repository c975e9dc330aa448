package dev.lookbook.internal;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The names in an archive. Refuses names that lead elsewhere, names that are there twice, and more of them than the limit.
 *
 * @param <E> what is known of a file
 */
public abstract class ArchiveSource<E> implements EntrySource {
    private final String archive;
    private final ReadLimits limits;
    private final NameTable names = new NameTable();
    private final List<E> entries;
    /** Folders that the archive states by an entry of their own, which is the only trace of empty ones. */
    private final SortedSet<String> folders = new TreeSet<>();

    private int count;

    /**
     * An archive whose entries are to be added.
     *
     * @param entries where they are kept
     */
    protected ArchiveSource(String archive, ReadLimits limits, List<E> entries) {
        this.archive = archive;
        this.limits = limits;
        this.entries = entries;
    }

    /** Opens a file's content. */
    protected abstract InputStream open(String name, E entry) throws IOException;

    /** How many bytes a file has. */
    protected abstract long length(E entry);

    /** Adds a file. */
    protected final void add(String name, E entry) {
        String plain = checked(name);
        if (names.add(plain) == NameTable.ABSENT) {
            throw new DatasetException(
                    Location.of(archive), "expected each entry once but found \"" + plain + "\" twice");
        }
        entries.add(entry);
    }

    /** Gives back the room for more. */
    protected final void addedAll() {
        names.trim();
    }

    /** Adds a folder, whose name ends with a slash. */
    protected final void addFolder(String name) {
        String plain = checked(name);
        if (!plain.isEmpty()) {
            folders.add(plain);
        }
    }

    private String checked(String name) {
        String plain = EntryNames.withoutDots(name);
        if (!plain.isEmpty() || !name.startsWith(".")) {
            EntryNames.requireInside(archive, plain);
        }
        if (++count > limits.maxEntries()) {
            throw new DatasetException(
                    Location.of(archive),
                    "expected at most " + limits.maxEntries() + " entries but found more; raise maxEntries");
        }
        return plain;
    }

    /** What the archive is called. */
    protected final String archive() {
        return archive;
    }

    /** How much to accept. */
    protected final ReadLimits limits() {
        return limits;
    }

    /** What is known of a file that may be there. */
    protected final Optional<E> find(String name) {
        int number = names.indexOf(name);
        return number < 0 ? Optional.empty() : Optional.of(entries.get(number));
    }

    /** What is known of a file. */
    protected final E entry(String name) {
        return find(name)
                .orElseThrow(() -> new DatasetException(
                        Location.of(name), "expected this entry in " + archive + " but found none"));
    }

    private Stream<String> names() {
        return IntStream.range(0, names.size()).mapToObj(names::get);
    }

    @Override
    public final Collection<String> parentsOf(String folder) {
        SortedSet<String> parents = new TreeSet<>();
        String inner = folder + '/';
        Stream.concat(names(), folders.stream()).forEach(name -> {
            int at = name.startsWith(inner) ? 0 : name.indexOf('/' + inner) + 1;
            if (at > 0 || name.startsWith(inner)) {
                parents.add(name.substring(0, at));
            }
        });
        // In sorted order, what lies inside a folder comes right behind it.
        List<String> outermost = new ArrayList<>();
        for (String parent : parents) {
            if (outermost.isEmpty() || !parent.startsWith(outermost.get(outermost.size() - 1))) {
                outermost.add(parent);
            }
        }
        return outermost;
    }

    @Override
    public final Collection<String> list(String folder) {
        return names().filter(name -> name.startsWith(folder) && name.indexOf('/', folder.length()) < 0)
                .map(name -> name.substring(folder.length()))
                .filter(name -> !name.isEmpty())
                .sorted()
                .toList();
    }

    @Override
    public final boolean contains(String name) {
        return names.indexOf(name) >= 0;
    }

    @Override
    public byte[] read(String name) throws IOException {
        try (InputStream in = open(name)) {
            return EntrySource.readLimited(in, name, limits.maxRecordBytes());
        }
    }

    @Override
    public final InputStream open(String name) throws IOException {
        return open(name, entry(name));
    }

    @Override
    public final long length(String name) {
        return length(entry(name));
    }
}
