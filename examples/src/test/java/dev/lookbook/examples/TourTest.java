package dev.lookbook.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.testing.Jvm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * JShell starts with Lookbook and a dataset at hand, and what docs/tour.md shows is what it prints, line by line. There,
 * {@code <...>} stands for what is different each time.
 */
class TourTest {
    private static final Pattern BLOCK = Pattern.compile("```jshell\n(.*?)```", Pattern.DOTALL);
    private static final String PROMPT = "jshell> ";
    private static final String CONTINUATION = "   ...> ";
    /** What JShell prints instead of its prompts when these are to be captured. */
    private static final String CAPTURED_PROMPT = "\u0005";

    private static final String CAPTURED_CONTINUATION = "\u0006";

    @TempDir
    Path folder;

    /** What somebody types, and what is printed then. */
    private record Step(String typed, String printed) {}

    @Test
    void whatThePageShowsIsWhatIsPrinted() throws Exception {
        List<Step> page = steps(Files.readString(Path.of("../docs/tour.md")));
        assertThat(page).hasSizeGreaterThan(20);

        List<String> printed = printed(page.stream().map(Step::typed).toList());

        assertThat(printed).hasSameSizeAs(page);
        for (int i = 0; i < page.size(); i++) {
            Step step = page.get(i);
            assertThat(withoutEcho(printed.get(i), step.typed()))
                    .as(step.typed())
                    .matches(pattern(step.printed()));
        }
    }

    private static String withoutEcho(String printed, String typed) {
        return printed.startsWith(typed) ? printed.substring(typed.length()).strip() : printed;
    }

    /** The lines of all blocks; what is neither typed nor printed there is text. */
    private static List<Step> steps(String page) {
        List<Step> steps = new ArrayList<>();
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            for (String step : block.group(1).split("(?m)^" + PROMPT, -1)) {
                if (!step.isBlank()) {
                    steps.add(step(step.lines().toList()));
                }
            }
        }
        return steps;
    }

    private static Step step(List<String> lines) {
        int typed = 1;
        while (typed < lines.size() && lines.get(typed).startsWith(CONTINUATION)) {
            typed++;
        }
        return new Step(
                Stream.concat(
                                lines.stream().limit(1),
                                lines.subList(1, typed).stream().map(line -> line.substring(CONTINUATION.length())))
                        .collect(Collectors.joining("\n")),
                String.join("\n", lines.subList(typed, lines.size())));
    }

    private static Pattern pattern(String printed) {
        return Pattern.compile(
                Stream.of(printed.split("<\\.\\.\\.>", -1)).map(Pattern::quote).collect(Collectors.joining("[^\n]*")));
    }

    /** What JShell prints after each of some inputs, in the version that runs this test. */
    private List<String> printed(List<String> typed) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        String input = String.join("\n", typed) + "\n/exit\n";
        JavaShellToolBuilder.builder()
                .in(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), InputStream.nullInputStream())
                .out(out)
                .err(out)
                .persistence(new HashMap<>())
                .env(Map.of())
                .promptCapture(true)
                .start(Jvm.jshellArguments("--startup", "DEFAULT", "--startup", "jshell/lookbook.jsh")
                        .toArray(String[]::new));

        String all =
                bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n").replace(CAPTURED_CONTINUATION, "");
        List<String> answers = List.of(all.split(CAPTURED_PROMPT, -1));
        // Before the first prompt is the welcome, and after the last one the good-bye.
        assertThat(answers.get(0)).contains("Lookbook is here");
        return answers.subList(1, answers.size() - 1).stream()
                .map(String::strip)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--startup DEFAULT --startup jshell/lookbook.jsh", "jshell/lookbook.jsh"})
    void bothWaysToStartHaveADatasetAtHandAndLeaveNothingBehind(String way) throws Exception {
        Path script = Files.writeString(
                folder.resolve("try.jsh"), "System.out.println(\"images: \" + images.size())\n/exit\n");
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        List<String> command = Stream.of(
                        Jvm.jshell("-R-Djava.io.tmpdir=" + temporary),
                        Stream.of(way.split(" ", -1)),
                        Stream.of(script.toString()))
                .flatMap(words -> words)
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("Lookbook is here", "images: 12")
                .doesNotContain("Error", "|  ");
        assertThat(process.waitFor()).isZero();
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.filter(file -> file.toString().contains("lookbook")))
                    .isEmpty();
        }
    }
}
