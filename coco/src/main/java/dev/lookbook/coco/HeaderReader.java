package dev.lookbook.coco;

import dev.lookbook.coco.index.FileIndex;
import dev.lookbook.coco.index.Slices;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSource;
import dev.lookbook.model.Attributes;
import java.util.ArrayList;
import java.util.List;

/** Reads the sections that are not lists of records, as they are. */
final class HeaderReader {
    private HeaderReader() {}

    static CocoHeader read(FileIndex index, Slices slices, Location file, ReadLimits limits) {
        Attributes.Builder sections = Attributes.builder();
        List<String> order = new ArrayList<>();
        for (FileIndex.Section section : index.sections()) {
            String name = section.name();
            order.add(name);
            if (!section.hasRecords() || name.equals(CocoHeader.CATEGORIES)) {
                Location place = file.child(name).atByte(section.offset());
                int length = length(section, place, limits);
                int at = slices.read(section.offset(), length);
                try (JsonSource source = JsonSource.of(slices.buffer(), at, length, place, limits)) {
                    sections.put(name, source.value());
                    source.end();
                }
            }
        }
        return new CocoHeader(sections.build(), order, index.isArray());
    }

    private static int length(FileIndex.Section section, Location place, ReadLimits limits) {
        if (section.length() > limits.maxRecordBytes()) {
            throw new DatasetException(
                    place,
                    "expected a section of at most " + limits.maxRecordBytes() + " bytes but found " + section.length()
                            + "; raise maxRecordBytes");
        }
        return (int) section.length();
    }
}
