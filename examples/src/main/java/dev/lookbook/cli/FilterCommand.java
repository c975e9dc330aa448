package dev.lookbook.cli;

import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.edit.CocoFilter;
import dev.lookbook.convert.ConversionReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Leaves out what is not wanted of a COCO file. */
@Command(
        name = "filter",
        description = {
            "Keeps what is wanted of a COCO file; conditions all have to hold.",
            "Images stay when nothing in them is wanted, and categories that nothing is of, unless options say otherwise."
        },
        sortOptions = false)
final class FilterCommand implements Callable<Integer> {
    @Option(names = "--category", paramLabel = "\"A,B,…\"", description = "Annotations of these categories.")
    @Nullable
    String category;

    @Option(
            names = "--min-area",
            paramLabel = "PIXELS",
            description = "Annotations of at least this area: what they say of it, or else their box's.")
    @Nullable
    Double minArea;

    @Option(names = "--max-area", paramLabel = "PIXELS", description = "Annotations of at most this area.")
    @Nullable
    Double maxArea;

    @Option(names = "--no-crowd", description = "No groups of objects (iscrowd).")
    boolean noCrowd;

    @Option(
            names = "--image",
            paramLabel = "GLOB",
            description = "Images whose file name fits, such as \"shop/*.jpg\"; ** crosses folders.")
    @Nullable
    String image;

    @Option(names = "--drop-empty-images", description = "No images in which nothing is wanted.")
    boolean dropEmptyImages;

    @Option(names = "--only-used-categories", description = "No categories that nothing is of.")
    boolean onlyUsedCategories;

    @Mixin
    EditOptions options = new EditOptions();

    @Parameters(paramLabel = "IN", description = "A COCO file; - is standard input.")
    String in = "";

    @Parameters(paramLabel = "OUT", description = "A file; - is standard output.")
    String out = "";

    @Override
    public Integer call() throws IOException {
        return options.runOnCoco("filter", in, out, this::write);
    }

    private void write(CocoReader reader, ConversionReport report) throws IOException {
        CocoFilter filter = filter(reader);
        if (out.equals("-")) {
            filter.write(reader, System.out, report);
        } else {
            filter.write(reader, Path.of(out), report);
        }
    }

    private CocoFilter filter(CocoReader reader) {
        CocoFilter.Builder filter =
                CocoFilter.builder().keepEmptyImages(!dropEmptyImages).onlyUsedCategories(onlyUsedCategories);
        if (category != null) {
            String[] names =
                    Stream.of(category.split(",", -1)).map(String::strip).toArray(String[]::new);
            filter.categories(reader.categories(), names);
        }
        if (minArea != null) {
            filter.minArea(minArea);
        }
        if (maxArea != null) {
            filter.maxArea(maxArea);
        }
        if (noCrowd) {
            filter.crowd(false);
        }
        if (image != null) {
            filter.fileNames(image);
        }
        return filter.build();
    }
}
