package dev.lookbook.cli;

import dev.lookbook.rekognition.S3Location;
import dev.lookbook.rekognition.detection.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The pictures that arguments name. */
final class PictureList {
    /** DeepFashion2 has its pictures there, and does not say so in their names. */
    private static final String IMAGE_FOLDER = "image/";

    private PictureList() {}

    /** Files, what is in folders in the order of names, and objects in S3. */
    static List<Picture> of(List<String> arguments) throws IOException {
        List<Picture> pictures = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith("s3://")) {
                pictures.add(Picture.of(S3Location.parse(argument)));
            } else if (Files.isDirectory(Path.of(argument))) {
                addFolder(Path.of(argument), pictures);
            } else if (Files.isReadable(Path.of(argument))) {
                pictures.add(Picture.of(Path.of(argument)));
            } else {
                throw new IOException(argument + ": expected a picture or a folder of pictures but there is none");
            }
        }
        return pictures;
    }

    private static void addFolder(Path folder, List<Picture> pictures) throws IOException {
        List<Path> found;
        try (Stream<Path> files = Files.walk(folder)) {
            found = files.filter(Files::isRegularFile)
                    .filter(PictureList::isPicture)
                    .sorted()
                    .toList();
        }
        if (found.isEmpty()) {
            throw new IOException(folder + ": expected a folder with .jpg, .jpeg or .png files but there is none");
        }
        for (Path file : found) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            pictures.add(
                    Picture.of(name.startsWith(IMAGE_FOLDER) ? name.substring(IMAGE_FOLDER.length()) : name, file));
        }
    }

    private static boolean isPicture(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".jpg") || name.endsWith(".jpeg") || name.endsWith(".png");
    }
}
