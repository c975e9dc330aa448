package dev.lookbook.coco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Item;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Segmentation;
import dev.lookbook.model.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own reader cannot see bytes that only we accept; Python's can, and writes what we write. */
class PythonTest {
    private static final String SCRIPT = """
            import json, sys
            with open(sys.argv[1], 'rb') as f: text = f.read()
            sys.exit(0 if json.dumps(json.loads(text)).encode() == text else 1)
            """;

    @TempDir
    Path folder;

    private static int python(String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return python("python3", "--version") == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    private static CocoRecord record() {
        Item item = Item.builder()
                .category(CocoSamples.CATEGORIES.asList().get(0))
                .boundingBox(new BoundingBox.Xyxy(Decimals.ofDoubles(0.1, 0.2, 0.3, 1e16)))
                .landmarks(new Landmarks(Decimals.ofIntegers(1, 2, 2, 0, 0, 0)))
                .segmentation(new Segmentation.Polygons(List.of(Decimals.ofDoubles(1e-5, 350, 1 / 3.0, 1e22))))
                .build();
        AnnotatedImage image = AnnotatedImage.builder()
                .fileName("\u00e9\ud83d\udc57\u007f\u0001/\"\\.jpg")
                .addItems(item)
                .extras(Attributes.of("x", Value.of(List.of(Value.NULL, Value.of(true), Value.of(Long.MAX_VALUE)))))
                .build();
        return CocoConverters.fromAnnotatedImage(CocoProfile.RICH, CocoSamples.CATEGORIES)
                .convert(image, issue -> {});
    }

    @Test
    void pythonReadsWhatIsWrittenAndWritesTheSameBytes() throws IOException, InterruptedException {
        assumeTrue(hasPython(), "no python3 here: nothing independent to read with");
        String json = Coco.write(CocoConverters.header(CocoProfile.RICH, CocoSamples.CATEGORIES), List.of(record()));
        Path file = Files.writeString(folder.resolve("rich.json"), json);
        assertThat(python("python3", "-c", SCRIPT, file.toString())).as(json).isZero();
    }
}
