package dev.lookbook.cli;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.coco.CocoImage;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.CocoWriter;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import java.io.IOException;
import java.util.stream.Stream;

/** Copies a COCO file section by section, so that annotations keep their order and those without an image stay. */
record CocoCopy(CocoReader reader, ConversionReport report) {

    void to(String out) throws IOException {
        Categories categories = reader.categories();
        try (CocoWriter writer = Outputs.openWriter(reader.header(), out);
                Stream<CocoImage> images = reader.images();
                Stream<CocoAnnotation> annotations = reader.annotations()) {
            for (CocoImage image : (Iterable<CocoImage>) images::iterator) {
                writer.write(image);
                report.countImage();
            }
            for (CocoAnnotation annotation : (Iterable<CocoAnnotation>) annotations::iterator) {
                writer.write(annotation);
                long id = annotation.categoryId().orElse(-1L);
                report.countItem(categories.byId(id).orElseGet(() -> Category.undefined(id)));
            }
            writer.finish();
        }
    }
}
