package dev.lookbook.examples;

import dev.lookbook.coco.CocoConverters;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.CocoRecord;
import dev.lookbook.convert.Converter;
import dev.lookbook.io.PictureFile;
import dev.lookbook.io.Pictures;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.render.PictureReader;
import dev.lookbook.render.Renderer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws each picture of a COCO file with what is annotated in it, as a PNG of at most 1,024 pixels a side. */
public final class DrawACocoFile {
    private DrawACocoFile() {}

    /** Takes the file's path, the folder or archive with the pictures, and the folder to draw into. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, DrawACocoFile.class, "COCO.json PICTURES FOLDER");
        // region draw
        PictureReader reader = PictureReader.defaults().withMaximalSide(1024);
        try (CocoReader coco = CocoReader.open(Path.of(args[0]));
                Pictures pictures = Pictures.open(Path.of(args[1]))) {
            Renderer renderer = Renderer.of(coco.categories()).withMaximalSide(1024);
            Converter<CocoRecord, AnnotatedImage> toImage = CocoConverters.toAnnotatedImage(coco.categories());
            for (CocoRecord record : coco) {
                AnnotatedImage image = toImage.convert(record, System.err::println);
                PictureFile picture = pictures.fileOf(image.fileName())
                        .orElseThrow(() -> new IOException("there is no picture " + image.fileName()));
                Path drawn = Path.of(args[2], image.fileName() + ".png");
                Files.createDirectories(drawn.getParent());
                try (OutputStream out = Files.newOutputStream(drawn)) {
                    renderer.draw(reader.read(picture), image).png(out);
                }
            }
        }
        // endregion
    }
}
