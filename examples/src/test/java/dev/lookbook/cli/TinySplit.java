package dev.lookbook.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A DeepFashion2 split of a few pictures with one vest each, small enough to break by hand. */
record TinySplit(Path folder) {
    static final String VEST = """
            {"source": "user", "pair_id": 1, "item1": {"segmentation": [[10.5, 20.0, 60.25, 20.0, 60.0, 90.0]], \
            "scale": 2, "viewpoint": 2, "zoom_in": 1, "landmarks": [30, 20, 2, 20, 22, 2, 25, 25, 1, 30, 28, 2, 35, 25, 2, \
            40, 22, 2, 15, 21, 2, 12, 40, 2, 11, 60, 2, 12, 90, 2, 35, 90, 2, 58, 90, 2, 59, 60, 2, 58, 40, 2, 0, 0, 0], \
            "style": 1, "bounding_box": [10, 20, 60, 90], "category_id": 5, "occlusion": 1, "category_name": "vest"}}""";

    /** Pictures 000001 to 000003, all good. */
    static TinySplit in(Path folder) throws IOException {
        TinySplit split = new TinySplit(folder);
        Files.createDirectories(folder.resolve("annos"));
        Files.createDirectories(folder.resolve("image"));
        for (int number = 1; number <= 3; number++) {
            split.annotation(number, VEST.replace("\"pair_id\": 1", "\"pair_id\": " + number));
            split.picture(number);
        }
        return split;
    }

    TinySplit annotation(int number, String text) throws IOException {
        Files.writeString(annotation(number), text);
        return this;
    }

    Path annotation(int number) {
        return folder.resolve(String.format("annos/%06d.json", number));
    }

    Path picture(int number) throws IOException {
        Path file = folder.resolve(String.format("image/%06d.jpg", number));
        ImageIO.write(new BufferedImage(100, 120, BufferedImage.TYPE_INT_RGB), "jpg", file.toFile());
        return file;
    }
}
