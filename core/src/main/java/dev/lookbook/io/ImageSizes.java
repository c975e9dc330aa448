package dev.lookbook.io;

import dev.lookbook.internal.EntryNames;
import dev.lookbook.internal.ImageHeader;
import dev.lookbook.internal.SizeTable;
import dev.lookbook.model.ImageSize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the sizes of pictures come from. Sizes are those of the stored pixels: annotations count in them, so an
 * orientation in a picture's EXIF data is ignored.
 *
 * <p>The sources made here are safe to use from several threads.
 */
@FunctionalInterface
public interface ImageSizes {

    /**
     * The size of a picture; empty when this source does not have it.
     *
     * @throws DatasetException when the picture is there and is no JPEG or PNG
     * @throws IOException when it cannot be read
     */
    Optional<ImageSize> sizeOf(String fileName) throws IOException;

    /** Sizes by file name. */
    static ImageSizes of(Map<String, ImageSize> sizes) {
        Map<String, ImageSize> copy = Map.copyOf(sizes);
        return fileName -> Optional.ofNullable(copy.get(fileName));
    }

    /**
     * Sizes from a CSV file with the header {@code file_name,width,height}. It is read at once, some 100 bytes of memory a
     * line.
     *
     * @throws DatasetException when a line is not of that form
     * @throws IOException when the file cannot be read
     */
    static ImageSizes fromCsv(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(SizeTable.read(in, file.toString()));
        }
    }

    /** Sizes from the headers of the JPEG and PNG pictures below a folder. */
    static ImageSizes inFolder(Path folder) {
        return fileName -> {
            Optional<Path> file = EntryNames.below(folder, fileName).filter(Files::isRegularFile);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file.get())) {
                return Optional.of(ImageHeader.size(in, file.get().toString()));
            }
        };
    }

    /** This source, and another where it has nothing. */
    default ImageSizes orElse(ImageSizes other) {
        return fileName -> {
            Optional<ImageSize> size = sizeOf(fileName);
            return size.isPresent() ? size : other.sizeOf(fileName);
        };
    }
}
