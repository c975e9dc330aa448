package dev.lookbook.cli;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.PictureFile;
import dev.lookbook.io.Pictures;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.ImageSize;
import dev.lookbook.render.Picture;
import dev.lookbook.render.PictureReader;
import dev.lookbook.report.Tile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the pictures of images: in {@code --images}, or beside a split's annotations. */
final class ReportPictures implements Closeable {
    private static final PictureReader READER = PictureReader.defaults().withMaximalSide(Tile.MAXIMAL_SIDE);
    private static final ImageSize UNKNOWN = new ImageSize(480, 600);
    private static final String ANNOTATIONS = "annos/";

    private final ReadingOptions options;
    private final Map<Path, Pictures> opened = new HashMap<>();

    ReportPictures(ReadingOptions options) {
        this.options = options;
    }

    /** The picture of an image, or a plain ground where there is none that can be read. */
    Picture of(ReportInput input, AnnotatedImage image) throws IOException {
        Optional<PictureFile> file = find(input, image);
        try {
            return file.isPresent() ? READER.read(file.get()) : blank(image);
        } catch (DatasetException e) {
            // What is annotated is worth a look all the same.
            return blank(image);
        }
    }

    private Optional<PictureFile> find(ReportInput input, AnnotatedImage image) throws IOException {
        Path place = options.images != null ? options.images : input.path();
        if (options.images == null && input.format() != Format.DEEPFASHION2) {
            return Optional.empty();
        }
        Pictures pictures = opened.get(place);
        if (pictures == null) {
            pictures = options.opening.pictures(place);
            opened.put(place, pictures);
        }
        for (String name : names(image)) {
            Optional<PictureFile> file = pictures.fileOf(name);
            if (file.isPresent()) {
                return file;
            }
        }
        return Optional.empty();
    }

    /** Beside the annotation, for several splits may have pictures of one name; then by its name with fewer and fewer folders. */
    private static Set<String> names(AnnotatedImage image) {
        Set<String> names = new LinkedHashSet<>();
        String source = image.location().source();
        int folder = source.lastIndexOf(ANNOTATIONS);
        if (folder >= 0) {
            names.add(source.substring(0, folder) + "image/" + image.fileName());
        }
        String name = image.fileName();
        names.add(name);
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/')) {
            name = name.substring(slash + 1);
            names.add(name);
        }
        names.removeIf(one -> one.isEmpty() || one.startsWith("/"));
        return names;
    }

    private static Picture blank(AnnotatedImage image) {
        return Picture.blank(image.size().orElseGet(() -> around(image)));
    }

    /** Large enough for what is annotated. */
    private static ImageSize around(AnnotatedImage image) {
        double width = 0;
        double height = 0;
        for (BoundingBox box : image.items().stream()
                .flatMap(item -> item.boundingBox().stream())
                .toList()) {
            width = Math.max(width, box.xMax());
            height = Math.max(height, box.yMax());
        }
        return ImageSize.ofSides((long) Math.ceil(1.05 * width), (long) Math.ceil(1.05 * height))
                .orElse(UNKNOWN);
    }

    @Override
    public void close() throws IOException {
        for (Pictures pictures : opened.values()) {
            pictures.close();
        }
    }
}
