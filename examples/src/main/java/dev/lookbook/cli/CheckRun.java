package dev.lookbook.cli;

import dev.lookbook.coco.CocoReader;
import dev.lookbook.convert.Converter;
import dev.lookbook.io.DatasetException;
import dev.lookbook.model.AnnotatedImage;
import java.io.IOException;
import java.nio.file.Path;

/** Goes through a dataset and hands over what it finds. */
final class CheckRun {
    private CheckRun() {}

    static void coco(Path in, Check check) throws IOException {
        try (CocoReader reader = CocoReader.open(in)) {
            check.records(reader.imageCount() + reader.annotationCount());
            reader.check(check::add);
        }
    }

    /** What reading says of each record, and seeing it as an image. */
    static <R> void records(Input<R> input, Check check) throws IOException {
        try (input) {
            Converter<R, AnnotatedImage> converter = Lenient.of(input).converter();
            for (R record : input.records()) {
                check.records(1);
                try {
                    converter.convert(record, check::add);
                } catch (DatasetException e) {
                    check.unreadable(e);
                }
            }
        }
    }
}
