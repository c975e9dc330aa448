package dev.lookbook.coco;

import dev.lookbook.internal.GzipTarget;
import dev.lookbook.internal.StagedFile;
import dev.lookbook.internal.Target;
import dev.lookbook.internal.WriterState;
import dev.lookbook.io.DatasetException;
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
 * <p>An image or annotation that nobody gave an id gets one more than the highest so far. So does an image whose id a converter
 * made of the number in its file name, when another image has that id. What was read without an id, such as a panoptic
 * annotation or a result, stays without one; ids that are there are written as they are, were it twice.
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
    private final RecordNumbers numbers = new RecordNumbers();
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
     * Writes an image and its annotations, which get the image's id; in a result file, the annotations alone, with the id that
     * the image would get in another.
     *
     * @throws DatasetException when the image has an id that an earlier image without one was given
     */
    public void write(CocoRecord record) {
        write(CocoText.of(record, header));
    }

    /**
     * Writes a record whose text was made before.
     *
     * @throws DatasetException when the image has an id that an earlier image without one was given
     * @throws IllegalArgumentException when the text was made for a result file and this is none, or the reverse
     */
    public void write(CocoText text) {
        state.requireOpen();
        if (text.image.isPresent() == header.isResults()) {
            throw new IllegalArgumentException("expected a text that was made with the header of this file");
        }
        OptionalLong imageId = numbers.of(text.record.image());
        text.image.ifPresent(image -> add(images, image, imageId, OptionalLong.empty()));
        for (int i = 0; i < text.annotations.size(); i++) {
            CocoAnnotation annotation = text.record.annotations().get(i);
            OptionalLong id = numbers.of(annotation, header.isResults());
            add(annotations, numbered(annotation, text.annotations.get(i), imageId), id, imageId);
        }
    }

    /** An annotation that says itself which image it belongs to, and is wrong, is told. */
    private static NumberedText numbered(CocoAnnotation annotation, NumberedText text, OptionalLong imageId) {
        Optional<Long> own = CocoText.ownImageId(annotation);
        return imageId.isEmpty() || own.isEmpty() || own.get() == imageId.getAsLong()
                ? text
                : RecordText.of(annotation, text.hasId(), true);
    }

    /**
     * Writes an image.
     *
     * @throws IllegalStateException in a result file, which has no images
     */
    public void write(CocoImage image) {
        if (header.isResults()) {
            throw new IllegalStateException("a result file has no images; write annotations only");
        }
        state.requireOpen();
        add(images, RecordText.of(image), numbers.of(image), OptionalLong.empty());
    }

    /** Writes an annotation. */
    public void write(CocoAnnotation annotation) {
        state.requireOpen();
        OptionalLong id = numbers.of(annotation, header.isResults());
        add(annotations, RecordText.of(annotation, id.isPresent(), false), id, OptionalLong.empty());
    }

    private static void add(Spool spool, NumberedText record, OptionalLong id, OptionalLong imageId) {
        try {
            spool.add(record, id, imageId);
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
        if (header.isResults()) {
            annotations.copyTo(target);
            target.publish();
            return;
        }
        FileText file = new FileText(target);
        for (String section : header.order()) {
            switch (section) {
                case CocoHeader.IMAGES -> section(file, section, images);
                case CocoHeader.ANNOTATIONS -> section(file, section, annotations);
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

    /** A section that was read as something else than a list stays so, unless there are records now. */
    private void section(FileText file, String name, Spool records) throws IOException {
        if (records.isEmpty() && header.sections().get(name).isPresent()) {
            file.section(name, header.sections());
        } else {
            file.section(name, records);
        }
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

        /** Writes a file, compressed with gzip when its name ends in {@code .gz}. */
        public CocoWriter create(Path file) throws IOException {
            StagedFile staged = StagedFile.of(file);
            return create(file.toString().endsWith(".gz") ? new GzipTarget(staged) : staged, file);
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
