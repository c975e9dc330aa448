package dev.lookbook.deepfashion2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own reader would not notice what only we accept: Python's json, which wrote the originals, reads what we write. */
class PythonReadsOursTest {
    private static final String SCRIPT = """
            import glob, json, sys
            for name in sorted(glob.glob(sys.argv[1] + "/annos/*.json")):
                text = open(name, "rb").read()
                assert json.dumps(json.loads(text)).encode("ascii") == text, name
                print(name[-11:])
            """;

    @TempDir
    Path temp = Path.of("");

    @Test
    void pythonWritesTheSameBytesAgain() throws IOException, InterruptedException {
        assumeTrue(runs("python3", "--version"), "python3 is not at hand to read what was written");
        String odd = "{\"x\": [1e-05, 1e+16, 350.0, \"\\u00e9\\ud83d\\udc57\\u007f\\n\"], \"item3\": " + Texts.SKIRT
                + ", \"source\": \"w\\\"eb\", \"item1\": " + Texts.SKIRT + ", \"pair_id\": -1}";
        Path split = temp.resolve("split");
        try (DeepFashion2Writer writer = DeepFashion2Writer.create(split)) {
            int number = 1;
            for (String text : List.of(Texts.image(), odd)) {
                writer.write(
                        ImmutableDeepFashion2Image.copyOf(Texts.parse(text)).withName("00000" + number++));
            }
            writer.finish();
        }
        assertThat(Files.readString(split.resolve("annos/000002.json"))).isEqualTo(odd);
        Process python = new ProcessBuilder("python3", "-c", SCRIPT, split.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).isEqualToNormalizingNewlines("000001.json\n000002.json\n");
        assertThat(python.waitFor()).isZero();
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
