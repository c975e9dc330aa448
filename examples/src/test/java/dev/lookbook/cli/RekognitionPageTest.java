package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that {@code docs/rekognition.md} begins with work as they stand there, one after the other. */
class RekognitionPageTest {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Set<String> ON_AWS = Set.of("upload", "train", "detect");

    @TempDir
    Path folder;

    @Test
    void thePipelineWorks() throws IOException {
        String model = "";
        List<String> commands = commands();
        assertThat(commands).hasSize(6);
        try (FakeAws aws = new FakeAws(Path.of("none"), Duration.ZERO)) {
            for (String command : commands) {
                Object[] words = words(command, model);
                Cli cli = ON_AWS.contains(String.valueOf(words[0])) ? aws.run(words) : Cli.run(words);
                assertThat(cli.exit()).as(command + ": " + cli.err()).isZero();
                assertThat(cli.err()).as(command).doesNotContain("warning", "error");
                model = words[0].equals("train") ? cli.out().strip() : model;
            }
            assertThat(aws.service().running()).isEmpty();
            assertThat(folder.resolve("detections.json")).content().contains("\"score\"");
        }
    }

    /** The first lines that stand apart, those that go on in the next line as one. */
    private static List<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        String begun = "";
        for (String line : Files.readAllLines(Path.of("../docs/rekognition.md"))) {
            if (!line.startsWith("    ")) {
                if (!commands.isEmpty()) {
                    break;
                }
                continue;
            }
            begun += line.strip();
            if (begun.endsWith("\\")) {
                begun = begun.substring(0, begun.length() - 1);
            } else {
                commands.add(begun.substring("lookbook ".length()));
                begun = "";
            }
        }
        return commands;
    }

    private Object[] words(String command, String model) {
        List<String> words = WORD.matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .map(word -> word.replace("BUCKET", FakeAws.BUCKET).replace("ARN", model))
                .toList();
        List<Object> all = new ArrayList<>();
        for (String word : words) {
            boolean file = word.equals("pictures") || word.matches("[a-z.]+\\.(manifest|json)");
            all.add(file ? folder.resolve(word) : word);
        }
        return all.toArray();
    }
}
