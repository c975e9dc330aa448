package dev.lookbook.benchmarks.harness;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The command lines: the two jars, and the JVM that runs this one too. */
final class Commands {
    private static final String PACKAGE = "dev.lookbook.benchmarks.";
    private static final String COMMAND_LINE = "dev.lookbook.cli.Lookbook";

    private final Path lookbook;
    private final Path benchmarks;

    Commands(Path root) {
        lookbook = built(root.resolve("examples/target/lookbook.jar"));
        benchmarks = built(root.resolve("benchmarks/target/benchmarks.jar"));
    }

    private static Path built(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new UsageException(
                    "there is no " + jar + "; build it: ./mvnw -q package -DskipTests -pl benchmarks,examples -am");
        }
        return jar;
    }

    /** The command line that people use. */
    List<String> lookbook(String heap, Object... arguments) {
        return java(heap, List.of("-jar", lookbook.toString()), arguments);
    }

    /** The same with the JVM's options for work that is done in seconds, which docs/command-line.md has. */
    List<String> lookbookInSeconds(String heap, Object... arguments) {
        return java(
                heap, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", lookbook.toString()), arguments);
    }

    /** The command line again and again in one process. */
    List<String> lookbookRepeated(String heap, int times, Object... arguments) {
        String classPath = lookbook + File.pathSeparator + benchmarks;
        return java(
                heap,
                List.of("-cp", classPath, PACKAGE + "RepeatedCommand", Integer.toString(times), COMMAND_LINE),
                arguments);
    }

    /** A class of this module, such as a pass. */
    List<String> benchmark(String heap, String className, Object... arguments) {
        return java(heap, List.of("-cp", benchmarks.toString(), PACKAGE + className), arguments);
    }

    private static List<String> java(String heap, List<String> program, Object... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap);
        command.addAll(program);
        Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
        return command;
    }
}
