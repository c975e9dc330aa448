package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.coco.CocoHeader;
import dev.lookbook.coco.CocoImage;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.CocoWriter;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.Issue;
import dev.lookbook.model.Value;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Sends a file's images to one or more files, and the annotations after them; each file keeps the order of the one that is
 * read. Keeps 18 to 36 bytes an image.
 *
 * @param partOf the number of the file that an image goes to, or {@link #NOWHERE}
 * @param orphans where annotations go whose image is not in the file, likewise
 * @param edit what is written of an annotation
 */
record Router(ToIntFunction<CocoImage> partOf, int orphans, Function<CocoAnnotation, Optional<CocoAnnotation>> edit) {
    /** Left out. */
    static final int NOWHERE = -1;

    void write(CocoReader reader, CocoHeader header, List<Sink> sinks, ConversionReport report) throws IOException {
        try (Writers writers = new Writers(sinks, header)) {
            IdTable parts = new IdTable();
            try (Stream<CocoImage> images = reader.images()) {
                images.forEach(image -> {
                    int part = partOf.applyAsInt(image);
                    Ids.of(image).filter(id -> !parts.contains(id)).ifPresent(id -> parts.put(id, part + 1));
                    if (part != NOWHERE) {
                        writers.get(part).write(image);
                        report.countImage();
                    }
                });
            }
            Items items = new Items(reader.categories(), report);
            try (Stream<CocoAnnotation> annotations = reader.annotations()) {
                annotations.forEach(annotation -> {
                    Optional<CocoAnnotation> edited = edit.apply(annotation);
                    if (edited.isPresent()) {
                        int part = partOf(annotation, parts, header.isResults(), report);
                        if (part != NOWHERE) {
                            writers.get(part).write(edited.get());
                            items.count(edited.get());
                        }
                    }
                });
            }
            writers.finish();
        }
    }

    private int partOf(CocoAnnotation annotation, IdTable parts, boolean isResults, ConversionReport report) {
        Optional<Value> image = Ids.imageOf(annotation);
        int found = image.map(parts::get).orElse(IdTable.ABSENT);
        if (found != IdTable.ABSENT) {
            return found - 1;
        }
        if (!isResults) {
            report.accept(Issue.warning(
                    "unknown-image",
                    annotation.location(),
                    "no image is " + image.map(Ids::text).orElse("named here") + "; the annotation is "
                            + (orphans == NOWHERE ? "left out" : "kept")));
        }
        return orphans;
    }

    /** Files in the making; all of them appear, or none. */
    private static final class Writers implements Closeable {
        private final List<CocoWriter> writers = new ArrayList<>();

        Writers(List<Sink> sinks, CocoHeader header) throws IOException {
            try {
                for (Sink sink : sinks) {
                    writers.add(sink.open(header));
                }
            } catch (IOException | RuntimeException e) {
                close();
                throw e;
            }
        }

        CocoWriter get(int part) {
            return writers.get(part);
        }

        void finish() throws IOException {
            for (CocoWriter writer : writers) {
                writer.finish();
            }
        }

        @Override
        public void close() throws IOException {
            for (CocoWriter writer : writers) {
                writer.close();
            }
        }
    }
}
