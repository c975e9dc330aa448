package dev.lookbook.cli;

import dev.lookbook.coco.CocoConverters;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.CocoRecord;
import dev.lookbook.convert.Converter;
import dev.lookbook.deepfashion2.DeepFashion2Converters;
import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

/** Whether a split that went to COCO comes back as it was. */
final class WayBack {
    private WayBack() {}

    /** How many images of the split the COCO file gives back as they were. */
    static long same(Path split, Path coco) throws IOException {
        try (DeepFashion2Reader before = DeepFashion2Reader.open(split);
                CocoReader after = CocoReader.open(coco)) {
            Converter<CocoRecord, DeepFashion2Image> back = CocoConverters.toAnnotatedImage(after.categories())
                    .andThen(DeepFashion2Converters.fromAnnotatedImage());
            long same = 0;
            Iterator<CocoRecord> records = after.iterator();
            for (DeepFashion2Image image : before) {
                if (records.hasNext() && image.equals(back.convert(records.next(), issue -> {}))) {
                    same++;
                }
            }
            return same;
        }
    }
}
