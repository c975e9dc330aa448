package dev.lookbook.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.examples.synthetic.SyntheticSplit;
import dev.lookbook.testing.Jvm;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;

/**
 * Somebody else's module compiles against ours without a warning and runs, with nothing on the module path but ours and
 * Jackson. It once needed the module of our nullness annotations, which nobody downstream has.
 */
class ModulePathTest {
    private static final String MODULE =
            "module garments { requires dev.lookbook.deepfashion2; requires dev.lookbook.coco; }";
    private static final String PROGRAM = """
            package garments;

            import dev.lookbook.coco.CocoProfile;
            import dev.lookbook.deepfashion2.DeepFashion2Reader;
            import java.nio.file.Path;

            class Count {
                public static void main(String[] args) throws Exception {
                    try (DeepFashion2Reader split = DeepFashion2Reader.open(Path.of(args[0]))) {
                        System.out.println(split.stream().count() + " " + CocoProfile.RICH);
                    }
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void anotherModuleCompilesAndRuns() throws Exception {
        Path split = folder.resolve("split");
        SyntheticSplit.write(split, 5, 1);
        Path classes = folder.resolve("classes");
        Path source = Files.writeString(
                Files.createDirectory(folder.resolve("source")).resolve("module-info.java"), MODULE);
        Path program = Files.writeString(source.resolveSibling("Count.java"), PROGRAM);
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();

        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        complaints,
                        complaints,
                        "-Xlint:all",
                        "-Werror",
                        "-p",
                        modulePath(),
                        "-d",
                        classes.toString(),
                        source.toString(),
                        program.toString());
        assertThat(complaints.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(compiled).isZero();

        Process process = new ProcessBuilder(Jvm.java(
                                "-p",
                                modulePath() + File.pathSeparator + classes,
                                "-m",
                                "garments/garments.Count",
                                split.toString())
                        .toList())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("5 RICH");
        assertThat(process.waitFor()).isZero();
    }

    private static String modulePath() throws URISyntaxException, IOException {
        Path jackson = Path.of(JsonParser.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return Stream.concat(
                        List.of("core", "core/json", "coco", "deepfashion2").stream()
                                .map(module -> Path.of("..", module, "target", "classes")),
                        Stream.of(jackson))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
