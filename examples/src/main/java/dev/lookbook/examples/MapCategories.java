package dev.lookbook.examples;

import dev.lookbook.coco.CocoConverters;
import dev.lookbook.coco.CocoProfile;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.CocoRecord;
import dev.lookbook.coco.CocoWriter;
import dev.lookbook.convert.CategoryMapper;
import dev.lookbook.convert.CategoryMapping;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.Converter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes a COCO file with other categories: slings are vests now, shorts are gone, trousers are called pants. */
public final class MapCategories {
    private MapCategories() {}

    /** Takes the file's path and that of the one with other categories. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, MapCategories.class, "COCO.json MAPPED.json");
        // region map
        ConversionReport report = new ConversionReport();
        try (CocoReader in = CocoReader.open(Path.of(args[0]))) {
            CategoryMapping mapping = CategoryMapper.identity()
                    .merge("sling", "vest")
                    .rename("trousers", "pants")
                    .drop(List.of("shorts"))
                    .on(in.categories());
            Converter<CocoRecord, CocoRecord> map = CocoConverters.toAnnotatedImage(in.categories())
                    .andThen(mapping)
                    .andThen(CocoConverters.fromAnnotatedImage(CocoProfile.RICH, mapping.categories()));
            try (CocoWriter out = CocoWriter.builder()
                    .header(CocoConverters.header(CocoProfile.RICH, mapping.categories()))
                    .create(Path.of(args[1]))) {
                in.forEach(record -> out.write(map.convert(record, report)));
                out.finish();
            }
        }
        report.issues().forEach(issue -> System.out.println(issue.example().code() + " x " + issue.count()));
        // endregion
    }
}
