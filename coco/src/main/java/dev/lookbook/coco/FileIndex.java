package dev.lookbook.coco;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSource;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Where everything is in a COCO file, found in one pass over it: sections come in any order, and the annotations of an
 * image may be anywhere.
 */
final class FileIndex {
    private final RecordTable images = new RecordTable();
    private final RecordTable annotations = new RecordTable();
    private final RecordTable categories = new RecordTable();
    private final List<Section> sections = new ArrayList<>();

    private FileIndex() {}

    /** A section's name and where its value is. */
    record Section(String name, long offset, long length) {}

    /** Reads a file to its end; syntax errors anywhere end here. */
    static FileIndex of(InputStream in, Location origin, ReadLimits limits) {
        try {
            return read(in, origin, limits);
        } catch (OutOfMemoryError e) {
            // It is only the index that grows here, and it is out of reach now.
            throw new DatasetException(
                    origin,
                    "expected as many records as can be indexed in "
                            + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB of memory but found more; give Java more (-Xmx), or look at what the file is",
                    e);
        }
    }

    private static FileIndex read(InputStream in, Location origin, ReadLimits limits) {
        FileIndex index = new FileIndex();
        try (JsonSource source = JsonSource.of(in, origin, limits)) {
            if (!source.isObject()) {
                DatasetException error = source.expected("an object with \"images\" and \"annotations\"");
                throw source.isArray()
                        ? new DatasetException(error.location(), error.problem() + "; result files are not read yet")
                        : error;
            }
            source.object(name -> index.section(source, name));
            source.end();
        }
        index.requireCoco(origin);
        return index;
    }

    private void section(JsonSource source, String name) {
        long start = source.offset();
        switch (name) {
            case CocoHeader.IMAGES -> records(source, images, "id");
            case CocoHeader.ANNOTATIONS -> records(source, annotations, "image_id");
            case CocoHeader.CATEGORIES -> {
                if (!source.isNull()) {
                    records(source, categories, "id");
                }
            }
            default -> source.skip();
        }
        sections.add(new Section(name, start, source.endOffset() - start));
    }

    private static void records(JsonSource source, RecordTable table, String idName) {
        IdSeeker seeker = new IdSeeker(source, idName);
        source.array(() -> {
            long start = source.offset();
            long id = seeker.seek();
            table.add(start, source.endOffset() - start, id);
        });
    }

    private void requireCoco(Location origin) {
        List<String> names = sections.stream().map(Section::name).toList();
        if (!names.contains(CocoHeader.IMAGES) && !names.contains(CocoHeader.ANNOTATIONS)) {
            throw new DatasetException(
                    origin, "expected a COCO file with \"images\" and \"annotations\" but found neither");
        }
    }

    RecordTable images() {
        return images;
    }

    RecordTable annotations() {
        return annotations;
    }

    RecordTable categories() {
        return categories;
    }

    /** All sections, in order. */
    List<Section> sections() {
        return sections;
    }

    /** Reads over a record and notes one of its members. What is wrong with the record is said when it is read in full. */
    private static final class IdSeeker {
        private final JsonSource source;
        private final String idName;
        private long id;

        IdSeeker(JsonSource source, String idName) {
            this.source = source;
            this.idName = idName;
        }

        long seek() {
            id = RecordTable.NO_ID;
            if (source.isObject()) {
                source.scan(this::member);
            } else {
                source.skip();
            }
            return id;
        }

        private void member(String name) {
            if (name.equals(idName) && source.isInteger()) {
                id = integer();
            }
        }

        private long integer() {
            try {
                return source.integer();
            } catch (DatasetException tooLarge) {
                return RecordTable.NO_ID;
            }
        }
    }
}
