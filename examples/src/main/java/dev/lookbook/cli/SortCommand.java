package dev.lookbook.cli;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.coco.CocoConverters;
import dev.lookbook.coco.CocoHeader;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.CocoRecord;
import dev.lookbook.coco.CocoWriter;
import dev.lookbook.coco.edit.CocoRenumber;
import dev.lookbook.coco.edit.CocoSort;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.model.Category;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts the images of a COCO file in another order, and numbers them anew if asked. */
@Command(
        name = "sort",
        description = {
            "Puts the images of a COCO file in order, their annotations with them; and numbers both from 1 if asked.",
            "Annotations whose image is not in the file come last, or are left out when everything is numbered anew."
        },
        sortOptions = false)
final class SortCommand implements Callable<Integer> {
    /** What images are sorted by. */
    enum By {
        ID,
        NAME,
        FILE
    }

    @Option(
            names = "--by",
            defaultValue = "id",
            description = "id, name (the file name), or file: as they are (default: ${DEFAULT-VALUE}).")
    By by = By.ID;

    @Option(names = "--renumber", description = "Numbers images and annotations from 1, in the new order.")
    boolean renumber;

    @Option(names = "--renumber-categories", description = "Numbers categories from 1, too; means --renumber.")
    boolean renumberCategories;

    @Mixin
    EditOptions options = new EditOptions();

    @Parameters(paramLabel = "IN", description = "A COCO file; - is standard input.")
    String in = "";

    @Parameters(paramLabel = "OUT", description = "A file; - is standard output.")
    String out = "";

    @Override
    public Integer call() throws IOException {
        return options.runOnCoco("sort", in, out, this::write);
    }

    private void write(CocoReader reader, ConversionReport report) throws IOException {
        if (reader.header().isResults()) {
            throw new IllegalArgumentException(
                    in + ": expected a file with images but it is a result file, which has none to sort");
        }
        Optional<CocoRenumber> numbers = numbers(reader);
        CocoHeader header = numbers.map(CocoRenumber::header).orElse(reader.header());
        try (CocoWriter writer = Outputs.openWriter(header, out);
                Stream<CocoRecord> records = sorted(reader)) {
            records.forEachOrdered(record -> {
                writer.write(numbers.isPresent() ? numbers.get().apply(record) : record);
                report.countImage();
                record.annotations().forEach(annotation -> count(annotation, reader, report));
            });
            if (numbers.isPresent()) {
                CocoConverters.reportOrphans(reader, report);
            } else {
                reader.orphans().forEachOrdered(orphan -> {
                    writer.write(orphan);
                    count(orphan, reader, report);
                });
            }
            writer.finish();
        }
    }

    private static void count(CocoAnnotation annotation, CocoReader reader, ConversionReport report) {
        long id = annotation.categoryId().orElse(-1L);
        report.countItem(reader.categories().byId(id).orElseGet(() -> Category.undefined(id)));
    }

    private Optional<CocoRenumber> numbers(CocoReader reader) {
        if (renumberCategories) {
            return Optional.of(CocoRenumber.withCategories(reader));
        }
        return renumber ? Optional.of(CocoRenumber.of(reader)) : Optional.empty();
    }

    private Stream<CocoRecord> sorted(CocoReader reader) {
        return switch (by) {
            case ID -> CocoSort.BY_ID.stream(reader);
            case NAME -> CocoSort.BY_FILE_NAME.stream(reader);
            case FILE -> reader.stream();
        };
    }
}
