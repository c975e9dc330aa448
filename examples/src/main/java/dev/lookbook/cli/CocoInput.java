package dev.lookbook.cli;

import dev.lookbook.coco.CocoConverters;
import dev.lookbook.coco.CocoProfile;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.CocoRecord;
import dev.lookbook.convert.Converter;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import java.io.IOException;
import java.nio.file.Path;

/** A COCO file. */
final class CocoInput implements Input<CocoRecord> {
    private final CocoReader reader;
    private final ImageSizes sizes;

    /**
     * @param sizes where sizes are looked up that the file does not state
     */
    CocoInput(Path path, ErrorPolicy onError, ImageSizes sizes) throws IOException {
        reader = CocoReader.builder().onError(onError).open(path);
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
        return Outputs.coco(reader.header(), CocoProfile.RICH, reader.categories());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
