package dev.lookbook.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Commands that start programs of the JDK of these tests, which live for a second or two: the second compiler would not pay. */
public final class Jvm {
    private static final List<String> BRIEF = List.of("-XX:TieredStopAtLevel=1");

    private Jvm() {}

    /** {@code java} with some arguments. */
    public static Stream<String> java(String... arguments) {
        return Stream.of(Stream.of(program("java")), BRIEF.stream(), Stream.of(arguments))
                .flatMap(words -> words);
    }

    /** {@code java} with the class path of the tests and some arguments. */
    public static Stream<String> javaOnClassPath(String... arguments) {
        return Stream.concat(java("-cp", classPath()), Stream.of(arguments));
    }

    /** {@code jshell} with the class path of the tests and some arguments. */
    public static Stream<String> jshell(String... arguments) {
        return Stream.of(
                        Stream.of(program("jshell")),
                        BRIEF.stream().map(option -> "-J" + option),
                        jshellArguments(arguments))
                .flatMap(words -> words);
    }

    /** What {@code jshell} is told of the class path of the tests and the process that it starts, and some arguments. */
    public static Stream<String> jshellArguments(String... arguments) {
        return Stream.of(
                        Stream.of("--class-path", classPath()),
                        BRIEF.stream().map(option -> "-R" + option),
                        Stream.of(arguments))
                .flatMap(words -> words);
    }

    private static String program(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
