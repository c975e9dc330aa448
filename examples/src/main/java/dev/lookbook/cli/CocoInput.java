package dev.lookbook.cli;

import dev.lookbook.coco.CocoConverters;
import dev.lookbook.coco.CocoMode;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.CocoRecord;
import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A COCO file. */
final class CocoInput implements Input<CocoRecord> {
    private static final String REPAIRED = "repair-";

    private final CocoReader reader;
    private final ImageSizes sizes;

    /** A file that is read as it is. */
    CocoInput(Path path, ErrorPolicy onError, ImageSizes sizes) throws IOException {
        this(path, CocoMode.LENIENT, onError, sizes, issue -> {});
    }

    /**
     * @param sizes where sizes are looked up that the file does not state
     * @param issues who is told of what was repaired
     */
    CocoInput(Path path, CocoMode mode, ErrorPolicy onError, ImageSizes sizes, Consumer<? super Issue> issues)
            throws IOException {
        CocoReader.Builder builder =
                CocoReader.builder().mode(mode).onError(onError).onProgress(Terminal.progress());
        if (mode == CocoMode.REPAIR) {
            builder.onIssue(issue -> {
                if (issue.code().startsWith(REPAIRED)) {
                    issues.accept(issue);
                }
            });
        }
        reader = builder.open(path);
        this.sizes = sizes;
    }

    CocoReader reader() {
        return reader;
    }

    @Override
    public Categories categories() {
        return reader.categories();
    }

    @Override
    public Iterable<CocoRecord> records() {
        return reader;
    }

    @Override
    public Converter<CocoRecord, AnnotatedImage> toAnnotatedImage() {
        return CocoConverters.toAnnotatedImage(reader.categories()).andThen(new FillSizes(sizes));
    }

    @Override
    public Output<CocoRecord> copies() {
        return Output.ofRecords(name -> Outputs.openCoco(reader.header(), name));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
