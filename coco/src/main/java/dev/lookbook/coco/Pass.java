package dev.lookbook.coco;

import dev.lookbook.coco.index.FileIndex;
import dev.lookbook.coco.index.Groups;
import dev.lookbook.coco.index.RecordTable;
import dev.lookbook.internal.ProgressMeter;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.Location;
import dev.lookbook.io.ProgressListener;
import dev.lookbook.io.ReadLimits;
import java.nio.channels.FileChannel;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** One way through a file, by one of its streams, with windows of its own. Not thread-safe. */
final class Pass {
    private final Source source;
    private final FileIndex index;
    private final Groups groups;
    private final RecordReader<CocoImage> images;
    private final RecordReader<CocoAnnotation> annotations;
    private final Inspector inspector;
    private final ErrorPolicy policy;

    Pass(Source source, ErrorPolicy policy, Inspector inspector) {
        this.source = source;
        index = source.index();
        groups = index.groups();
        this.inspector = inspector;
        this.policy = policy;
        images = source.reader(index.images(), CocoHeader.IMAGES, new ImageParser(), policy);
        annotations = source.reader(
                index.annotations(), CocoHeader.ANNOTATIONS, new AnnotationParser(source.limits()), policy);
    }

    /** A file that is open, and where everything is in it. */
    record Source(FileChannel channel, Location file, ReadLimits limits, FileIndex index, ProgressListener progress) {
        private <T> RecordReader<T> reader(
                RecordTable table, String section, RecordParser<T> parser, ErrorPolicy policy) {
            Location place = index.isArray() ? file : file.child(section);
            return new RecordReader<>(table, channel, place, parser, limits, policy);
        }
    }

    Stream<CocoImage> images() {
        return stream(index.images().size(), number -> {
            Optional<CocoImage> image = images.read(number);
            image.ifPresent(read -> inspector.image(read, groups.isDuplicate(number)));
            return image;
        });
    }

    Stream<CocoAnnotation> annotations() {
        return stream(
                index.annotations().size(),
                number -> annotations
                        .read(number)
                        .map(annotation -> groups.isOrphan(number)
                                ? inspector.orphan(annotation)
                                : inspector.annotation(annotation, Optional.empty())));
    }

    Stream<CocoAnnotation> orphans() {
        Groups.Range range = groups.orphans();
        return RecordIterator.stream(new RecordIterator<>(
                range.to() - range.from(),
                number -> annotations.read(groups.annotation(range.from() + number)),
                () -> {}));
    }

    Iterator<CocoRecord> records() {
        int images = index.images().size();
        Grouper grouper = grouper();
        ProgressMeter progress = progress(images);
        return new RecordIterator<>(
                images + 1,
                at -> {
                    Optional<CocoRecord> record = grouper.apply(at);
                    // What comes first are the annotations that no image has.
                    if (at > 0) {
                        progress.record();
                    }
                    return record;
                },
                progress::done);
    }

    Stream<CocoRecord> records(int... numbers) {
        Grouper grouper = grouper();
        return stream(
                numbers.length,
                at -> grouper.apply(
                        1 + Objects.checkIndex(numbers[at], index.images().size())));
    }

    private <T> Stream<T> stream(int count, IntFunction<Optional<T>> reader) {
        ProgressMeter progress = progress(count);
        return RecordIterator.stream(new RecordIterator<>(
                count,
                number -> {
                    Optional<T> record = reader.apply(number);
                    progress.record();
                    return record;
                },
                progress::done));
    }

    private ProgressMeter progress(int count) {
        return ProgressMeter.ofRecords(source.progress(), source.file().source(), count);
    }

    private Grouper grouper() {
        return new Grouper(groups, images::read, annotations::read, inspector, policy);
    }
}
