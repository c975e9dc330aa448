package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.examples.synthetic.SyntheticSplit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any number of threads gives the same bytes, and tells the same in the same order. */
class ConvertThreadsTest {
    @TempDir
    Path folder;

    private Path split = Path.of("");

    @BeforeEach
    void drawASplitWithBadFiles() throws IOException {
        split = folder.resolve("split");
        SyntheticSplit.write(split, 60, 7);
        Files.writeString(split.resolve("annos/000007.json"), "{\"source\": 1}");
        Files.delete(split.resolve("image/000031.jpg"));
    }

    private Cli convert(int threads, Path out, String... options) {
        List<Object> words = new ArrayList<>(List.of("convert"));
        words.addAll(List.of(options));
        words.addAll(List.of("--on-error", "skip", "--threads", threads, "--report", out + ".report", split, out));
        return Cli.run(words.toArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"upstream", "rich", "detection"})
    void cocoFilesAreTheSame(String profile) throws IOException {
        Path one = folder.resolve("one.json");
        Path four = folder.resolve("four.json");
        Cli first = convert(1, one, "--to", "coco", "--coco-profile", profile);
        Cli second = convert(4, four, "--to", "coco", "--coco-profile", profile);

        assertThat(first.exit()).as(first.err()).isEqualTo(1).isEqualTo(second.exit());
        assertThat(four).hasSameBinaryContentAs(one);
        assertThat(report(four)).isEqualTo(report(one)).contains("\"skipped\":2");
    }

    @Test
    void manifestsAreTheSame() throws IOException {
        Path one = folder.resolve("one.manifest");
        Path four = folder.resolve("four.manifest");
        String[] options = {"--to", "manifest", "--creation-date", "2026-01-31T10:20:30"};
        Cli first = convert(1, one, options);
        Cli second = convert(4, four, options);

        assertThat(first.exit()).as(first.err()).isEqualTo(1).isEqualTo(second.exit());
        assertThat(four).hasSameBinaryContentAs(one);
        assertThat(report(four)).isEqualTo(report(one));
    }

    /** But for the outputs' names and the time that it took. */
    private static String report(Path out) throws IOException {
        return Files.readString(Path.of(out + ".report"))
                .replace(out.toString(), "OUT")
                .replaceAll("\"seconds\":[0-9.eE-]+", "");
    }
}
