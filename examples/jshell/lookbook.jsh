import dev.lookbook.coco.*;
import dev.lookbook.coco.edit.*;
import dev.lookbook.coco.eval.*;
import dev.lookbook.convert.*;
import dev.lookbook.dataset.*;
import dev.lookbook.deepfashion2.*;
import dev.lookbook.deepfashion2.check.*;
import dev.lookbook.deepfashion2.pairs.*;
import dev.lookbook.deepfashion2.retrieval.*;
import dev.lookbook.examples.synthetic.*;
import dev.lookbook.io.*;
import dev.lookbook.manifest.*;
import dev.lookbook.manifest.check.*;
import dev.lookbook.manifest.csv.*;
import dev.lookbook.manifest.repair.*;
import dev.lookbook.manifest.result.*;
import dev.lookbook.model.*;
import dev.lookbook.render.*;
import dev.lookbook.report.*;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;

// A folder to play in, which is gone when JShell is.
Path folder = Files.createTempDirectory("lookbook-jshell")
void deleteFolder() {
    try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (java.io.IOException e) {
        System.err.println(folder + " could not be deleted: " + e);
    }
}
Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteFolder()))

// A split that is drawn, the same for everybody, and what is in it.
SyntheticSplit.write(folder.resolve("split"), 12, 7)
DeepFashion2Reader split = DeepFashion2Reader.open(folder.resolve("split"))
Categories garments = DeepFashion2Category.categories()
Converter<DeepFashion2Image, AnnotatedImage> toImage = DeepFashion2Converters.toAnnotatedImage(split.imageSizes())
List<AnnotatedImage> images = split.stream().map(image -> toImage.convert(image, issue -> {})).toList()
AnnotatedImage image = images.get(0)
Item item = image.items().get(0)

System.out.println("Lookbook is here, with " + images.size() + " images of garments: folder, split, garments, images, image, item.")
System.out.println("What to try with them: docs/tour.md")
