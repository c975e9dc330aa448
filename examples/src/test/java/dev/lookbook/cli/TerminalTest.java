package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lookbook.testing.Jvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a terminal a bar tells how far a command is, and neither spoils what else is printed nor gets into files. */
class TerminalTest {
    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final Path LINUX = Path.of("/proc/self/fd");
    /** So many that reading them takes some times as long as a bar stays as it is. */
    private static final int IMAGES = 12_000;

    private static final String BAR = "\r\\[[#.]{20}] \\d+ %, [^\r\n]*";

    @TempDir
    Path folder;

    /** Drawn once: so many files take a while, and no test leaves it changed. */
    private static Path split = Path.of("");

    @BeforeAll
    static void drawASplit(@TempDir Path drawn) throws IOException {
        assumeTrue(
                Files.isExecutable(SCRIPT) && Files.isDirectory(LINUX),
                "skipped: needs Linux and the program " + SCRIPT + ", which makes a terminal");
        split = TinySplit.in(drawn.resolve("split")).folder();
        for (int number = 4; number <= IMAGES; number++) {
            Files.writeString(split.resolve(String.format("annos/%06d.json", number)), TinySplit.VEST);
        }
    }

    @Test
    void aBarIsShownAndWipedBeforeTheResult() throws Exception {
        String shown = onTerminal("stats --threads 1 " + split);

        assertThat(shown).containsPattern(BAR + " of 12,000");
        assertThat(lastLines(shown)).startsWith("deepfashion2: 12,000 images").doesNotContain("\r[");
    }

    @Test
    void anErrorHasItsLineForItself() throws Exception {
        Path broken = Files.writeString(split.resolve("annos/012001.json"), "{\"source\": ");
        String shown;
        try {
            shown = onTerminal("convert --threads 1 --to coco --image-sizes " + sizes() + " " + split + " "
                    + folder.resolve("out.json"));
        } finally {
            Files.delete(broken);
        }

        assertThat(shown).containsPattern(BAR);
        assertThat(lastLines(shown)).startsWith("lookbook: annos/012001.json").doesNotContain("[#");
    }

    @Test
    void dataOnTheTerminalIsNotSpoilt() throws Exception {
        String shown = onTerminal(
                "convert --threads 1 --to manifest --s3-prefix s3://b/ --image-sizes " + sizes() + " " + split + " -");

        assertThat(wiped(shown).lines().filter(line -> line.startsWith("{")))
                .hasSize(IMAGES)
                .allMatch(line -> line.endsWith("}"));
    }

    @Test
    void noBarGetsIntoAFile() throws Exception {
        Path err = folder.resolve("err");
        String shown = onTerminal("stats --threads 1 " + split + " 2> " + err);

        assertThat(shown).startsWith("deepfashion2: 12,000 images").doesNotContain("\r[");
        assertThat(err).isEmptyFile();
    }

    @Test
    void aTerminalThatCanDoNothingGetsNoBar() throws Exception {
        assertThat(onTerminal("dumb", "stats --threads 1 " + split)).doesNotContain("\r[");
    }

    /** What a terminal would have got, which ends lines with a carriage return and a line feed. */
    private String onTerminal(String arguments) throws IOException, InterruptedException {
        return onTerminal("xterm", arguments);
    }

    private String onTerminal(String kind, String arguments) throws IOException, InterruptedException {
        String java = Jvm.javaOnClassPath(Lookbook.class.getName())
                .map(word -> '\'' + word + '\'')
                .collect(Collectors.joining(" "));
        Path typescript = folder.resolve("typescript");
        ProcessBuilder builder = new ProcessBuilder(
                        SCRIPT.toString(), "-q", "-c", java + ' ' + arguments, typescript.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("TERM", kind);
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String all = Files.readString(typescript, StandardCharsets.UTF_8);
        // The program writes a line of its own before and after.
        return all.substring(all.indexOf('\n') + 1).replaceFirst("\\s*Script done [^\\n]*\\n$", "");
    }

    /** What is left to be seen of each line: what was written behind the last return to its beginning. */
    private static String wiped(String shown) {
        // String.lines() would take a carriage return for the end of a line.
        return Stream.of(shown.replace("\r\n", "\n").split("\n", -1))
                .map(line -> line.substring(line.lastIndexOf('\r') + 1))
                .collect(Collectors.joining("\n"));
    }

    /** What is seen after the last bar. */
    private static String lastLines(String shown) {
        return wiped(shown.substring(shown.lastIndexOf("\r[")));
    }

    private Path sizes() throws IOException {
        StringBuilder sizes = new StringBuilder("file_name,width,height\n");
        for (int number = 1; number <= IMAGES; number++) {
            sizes.append(String.format("%06d.jpg,100,120%n", number));
        }
        return Files.writeString(folder.resolve("sizes.csv"), sizes);
    }
}
