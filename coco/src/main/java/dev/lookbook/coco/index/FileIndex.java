package dev.lookbook.coco.index;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Where everything is in a COCO file, found in one pass over its bytes: sections come in any order, and the annotations of
 * an image may be anywhere. Checks the structure of the file and leaves that of a record to whoever reads it.
 *
 * <p>Takes 20 bytes an annotation and some 48 an image; not thread-safe while it is made, and immutable afterwards.
 */
public final class FileIndex {
    private static final int BLOCK = 1 << 17;
    private static final String IMAGES = "images";
    private static final String ANNOTATIONS = "annotations";
    private static final String CATEGORIES = "categories";

    private final RecordTable images = new RecordTable("id");
    private final RecordTable annotations = new RecordTable("image_id");
    private final RecordTable categories = new RecordTable("");
    private final List<Section> sections = new ArrayList<>();
    private final Groups groups;
    private boolean array;

    private FileIndex(FileChannel channel, int blockSize, Location file, ReadLimits limits, LongConsumer onRead)
            throws IOException {
        Ids ids = new Scanner(new Window(channel, blockSize, onRead), this, file, limits).scan();
        groups = new Groups(images, annotations, ids);
    }

    /**
     * A section's name and where its value is.
     *
     * @param hasRecords whether the section is one of those that have records, and its value is an array
     */
    public record Section(String name, long offset, long length, boolean hasRecords) {}

    /**
     * Reads a file to its end.
     *
     * @param onRead is told now and then how many bytes were read so far
     * @throws DatasetException when its structure is not that of a COCO file, or it has more records than memory
     */
    public static FileIndex of(FileChannel channel, Location file, ReadLimits limits, LongConsumer onRead)
            throws IOException {
        return of(channel, BLOCK, file, limits, onRead);
    }

    /** Reads a file to its end, in blocks of a size. */
    static FileIndex of(FileChannel channel, int blockSize, Location file, ReadLimits limits, LongConsumer onRead)
            throws IOException {
        FileIndex index;
        try {
            index = new FileIndex(channel, blockSize, file, limits, onRead);
        } catch (OutOfMemoryError e) {
            // It is only the index that grows here, and it is out of reach now.
            throw new DatasetException(
                    file,
                    "expected as many records as can be indexed in "
                            + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB of memory but found more; give Java more (-Xmx), or look at what the file is",
                    e);
        }
        index.requireCoco(file);
        return index;
    }

    private void requireCoco(Location file) {
        List<String> names = sections.stream().map(Section::name).toList();
        if (!array && !names.contains(IMAGES) && !names.contains(ANNOTATIONS)) {
            throw new DatasetException(
                    file, "expected a COCO file with \"images\" and \"annotations\" but found neither");
        }
    }

    /** Where the elements of a section go, if it is one of those that have records. */
    Optional<RecordTable> table(String section) {
        return switch (section) {
            case IMAGES -> Optional.of(images);
            case ANNOTATIONS -> Optional.of(annotations);
            case CATEGORIES -> Optional.of(categories);
            default -> Optional.empty();
        };
    }

    /** The file turns out to be an array: its elements are annotations, of a file without sections. */
    RecordTable startResults() {
        array = true;
        return annotations;
    }

    void add(Section section) {
        sections.add(section);
    }

    /** Whether the file is an array, as result files are; its elements are the annotations then. */
    public boolean isArray() {
        return array;
    }

    /** The elements of {@code images}. */
    public RecordTable images() {
        return images;
    }

    /** The elements of {@code annotations}, or of the array that the file is. */
    public RecordTable annotations() {
        return annotations;
    }

    /** The elements of {@code categories}. */
    public RecordTable categories() {
        return categories;
    }

    /** All sections, in order, whatever their values are; none when the file is an array. */
    public List<Section> sections() {
        return sections;
    }

    /** Which annotations belong to which image. */
    public Groups groups() {
        return groups;
    }
}
