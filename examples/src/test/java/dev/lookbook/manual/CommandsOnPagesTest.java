package dev.lookbook.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.testing.Jvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands that pages show, one after the other from an empty folder, print what the pages say. */
class CommandsOnPagesTest {
    @TempDir
    Path folder;

    static Stream<Page> pages() {
        return Page.all().stream()
                .filter(page ->
                        page.blocks().stream().anyMatch(block -> block.info().equals("console")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandPrintsWhatThePageSays(Page page) throws IOException, InterruptedException {
        Path printed = Files.createDirectory(folder.resolve("printed"));
        Path log = folder.resolve("log");
        Process shell = new ProcessBuilder(Jvm.javaOnClassPath(
                                "-Djava.awt.headless=true",
                                Shell.class.getName(),
                                page.file().toRealPath().toString(),
                                printed.toString())
                        .toList())
                .directory(Files.createDirectory(folder.resolve("empty")).toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(shell.waitFor(3, TimeUnit.MINUTES)).isTrue();
        } finally {
            shell.destroyForcibly();
        }
        assertThat(log).hasContent("");

        List<Command> commands = Command.of(page);
        for (int i = 0; i < commands.size(); i++) {
            Command command = commands.get(i);
            String text = Files.readString(printed.resolve(String.valueOf(i)), StandardCharsets.UTF_8)
                    .replaceAll("[ \\t\\r]+\\n", "\n");
            assertThat(text).as("%s: %s", command.place(), command.text()).matches(command.expected());
        }
    }

    @Test
    void anEllipsisStandsForTextInALineAndForLinesByItself() {
        Command command = new Command("page:1", "lookbook", List.of("in … s.", "…", "end"));

        assertThat("in 0.4 s.\na\nb\nend\n").matches(command.expected());
        assertThat("in 0.4 s.\nend\n").matches(command.expected());
        assertThat("in 0.4 s!\nend\n").doesNotMatch(command.expected());
        assertThat("in 0.4 s.\nend\nmore\n").doesNotMatch(command.expected());
    }
}
