package dev.lookbook.examples;

import dev.lookbook.coco.CocoConverters;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.CocoRecord;
import dev.lookbook.convert.Converter;
import dev.lookbook.dataset.LeakCheck;
import dev.lookbook.model.AnnotatedImage;
import java.io.IOException;
import java.nio.file.Path;

/** Says what two COCO files share that should be apart, such as train and test: images, copies of them, pairs. */
public final class FindLeaks {
    private FindLeaks() {}

    /** Takes the files' paths. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, FindLeaks.class, "TRAIN.json TEST.json");
        // region leaks
        LeakCheck check = new LeakCheck(System.out::println);
        for (String part : args) {
            try (CocoReader coco = CocoReader.open(Path.of(part))) {
                Converter<CocoRecord, AnnotatedImage> toImage = CocoConverters.toAnnotatedImage(coco.categories());
                coco.stream().forEach(record -> check.add(part, toImage.convert(record, System.err::println)));
            }
        }
        System.out.println(check.finish().hasLeaks() ? "there are leaks" : "nothing is in both");
        // endregion
    }
}
