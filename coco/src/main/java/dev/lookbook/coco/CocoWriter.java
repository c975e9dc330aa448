package dev.lookbook.coco;

import dev.lookbook.coco.index.LongIndex;
import dev.lookbook.internal.FileNames;
import dev.lookbook.internal.StagedFile;
import dev.lookbook.internal.Target;
import dev.lookbook.internal.WriterState;
import dev.lookbook.io.DatasetException;
import dev.lookbook.json.JsonSink;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Writes a COCO file. Images and annotations may come in any order; they are spooled beside the target, each section in a
 * file of its own, and put together by {@link #finish}. Memory does not grow with the file but for the images' ids, some
 * 24 bytes each.
 *
 * <p>The target appears whole in {@link #finish} or not at all: {@link #close} alone leaves the old file untouched and
 * deletes the spools. A stream gets nothing before {@link #finish}, and is left open.
 *
 * <p>An image or annotation without an id gets one more than the highest so far. So does a record's image whose id is the
 * number in its file name, as converters give it, when another image has that id.
 *
 * <p>Text is as Python's {@code json.dump} writes it. Not thread-safe. Errors of the disk are {@link UncheckedIOException}s
 * in {@code write}, which a stream can call, and {@link IOException}s elsewhere.
 *
 * <pre>{@code
 * try (CocoReader in = CocoReader.open(from);
 *         CocoWriter out = CocoWriter.builder().header(in.header()).create(to)) {
 *     in.images().forEach(out::write);
 *     in.annotations().forEach(out::write);
 *     out.finish();
 * }
 * }</pre>
 */
public final class CocoWriter implements Closeable {
    private final CocoHeader header;
    private final Target target;
    private final Spool images;
    private final Spool annotations;
    private final JsonSink sink = new JsonSink();
    private final RecordText text = new RecordText(sink);
    private final Numbering imageIds = new Numbering();
    private final Numbering annotationIds = new Numbering();
    private final LongIndex usedImageIds = new LongIndex();
    private final WriterState state = new WriterState();

    private CocoWriter(CocoHeader header, Target target, Spool images, Spool annotations) {
        this.header = header;
        this.target = target;
        this.images = images;
        this.annotations = annotations;
    }

    /** Writes a file with an empty header. */
    public static CocoWriter create(Path file) throws IOException {
        return builder().create(file);
    }

    /** Starts a writer with options. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Writes an image and its annotations, which get the image's id.
     *
     * @throws DatasetException when another image has the same id; nothing of this one is written then
     */
    public void write(CocoRecord record) {
        long imageId = writeImage(record.image(), freeId(record.image()));
        for (CocoAnnotation annotation : record.annotations()) {
            writeAnnotation(annotation, imageId);
        }
    }

    /**
     * Writes an image.
     *
     * @throws DatasetException when another image has the same id; nothing of this one is written then
     */
    public void write(CocoImage image) {
        writeImage(image, image.id());
    }

    /** Writes an annotation. */
    public void write(CocoAnnotation annotation) {
        writeAnnotation(annotation, annotation.imageId());
    }

    private long writeImage(CocoImage image, Optional<Long> wanted) {
        state.requireOpen();
        long id = imageIds.idOf(wanted);
        if (!usedImageIds.add(id)) {
            throw new DatasetException(
                    image.location(),
                    "expected each image id once but " + id + " comes again with \"" + image.fileName()
                            + "\"; give the images other ids, or none");
        }
        text.image(image, id);
        add(images);
        return id;
    }

    /** An id that is only the file name's number gives way, since names repeat in several folders. */
    private Optional<Long> freeId(CocoImage image) {
        Optional<Long> name = Numbering.ofName(FileNames.withoutFolder(image.fileName()));
        return image.id().filter(id -> !name.equals(image.id()) || usedImageIds.find(id) == LongIndex.ABSENT);
    }

    private void writeAnnotation(CocoAnnotation annotation, long imageId) {
        state.requireOpen();
        boolean panoptic = annotation.extras().get(AnnotationParser.PANOPTIC).isPresent();
        OptionalLong id = panoptic && annotation.id().isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(annotationIds.idOf(annotation.id()));
        text.annotation(annotation, id, imageId);
        add(annotations);
    }

    private void add(Spool spool) {
        try {
            spool.add(sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts the file together and in its place. Does nothing the second time.
     *
     * @throws IllegalStateException when the writer was closed first, which has discarded everything
     */
    public void finish() throws IOException {
        state.finish(this::publish);
    }

    private void publish() throws IOException {
        FileText file = new FileText(target.out());
        for (String section : header.order()) {
            switch (section) {
                case CocoHeader.IMAGES -> file.section(section, images);
                case CocoHeader.ANNOTATIONS -> file.section(section, annotations);
                default -> file.section(section, header.sections());
            }
        }
        // A header without these sections means that there are none, unless there are.
        if (!images.isEmpty() && !header.order().contains(CocoHeader.IMAGES)) {
            file.section(CocoHeader.IMAGES, images);
        }
        if (!annotations.isEmpty() && !header.order().contains(CocoHeader.ANNOTATIONS)) {
            file.section(CocoHeader.ANNOTATIONS, annotations);
        }
        file.end();
        target.publish();
    }

    /** Deletes the spools, and what is not finished. */
    @Override
    public void close() throws IOException {
        state.close();
        try {
            target.close();
        } finally {
            try {
                images.close();
            } finally {
                annotations.close();
            }
        }
    }

    /** How a file is written. Not thread-safe. */
    public static final class Builder {
        private CocoHeader header = CocoHeader.empty();

        private Builder() {}

        /** Every section but images and annotations; empty info, licenses and categories by default. */
        public Builder header(CocoHeader value) {
            header = value;
            return this;
        }

        /** Writes a file. */
        public CocoWriter create(Path file) throws IOException {
            return create(StagedFile.of(file), file);
        }

        /** Writes to a stream, which whoever opened it closes; spools in the folder for temporary files. */
        public CocoWriter create(OutputStream out) throws IOException {
            return create(Target.of(out), Path.of(System.getProperty("java.io.tmpdir"), "lookbook-coco"));
        }

        private CocoWriter create(Target target, Path beside) throws IOException {
            Spool images = null;
            try {
                images = new Spool(beside);
                return new CocoWriter(header, target, images, new Spool(beside));
            } catch (IOException | RuntimeException e) {
                if (images != null) {
                    images.close();
                }
                target.close();
                throw e;
            }
        }
    }
}
