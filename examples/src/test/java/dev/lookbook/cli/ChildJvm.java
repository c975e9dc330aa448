package dev.lookbook.cli;

import dev.lookbook.testing.Jvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs the command line in a process of its own, for what ends or exhausts a JVM. */
record ChildJvm(Process process, Path err) {

    static ChildJvm start(Path err, String memory, Object... args) throws IOException {
        List<String> command =
                Jvm.javaOnClassPath(memory, Lookbook.class.getName()).collect(Collectors.toCollection(ArrayList::new));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile())
                .start();
        return new ChildJvm(process, err);
    }

    /** Waits for its end and returns what it said. */
    Cli end() throws IOException, InterruptedException {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("still running after a minute");
            }
            return new Cli(process.exitValue(), "", Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }
}
