package dev.lookbook.testing;

import java.nio.file.Path;
import java.util.stream.Stream;

/** Commands that start programs of the JDK of these tests, which live for a second or two: the second compiler would not pay. */
public final class Jvm {
    private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

    private Jvm() {}

    /** {@code java} with some arguments. */
    public static Stream<String> java(String... arguments) {
        return Stream.concat(Stream.of(program("java"), FIRST_COMPILER), Stream.of(arguments));
    }

    /** {@code java} with the class path of the tests and some arguments. */
    public static Stream<String> javaOnClassPath(String... arguments) {
        return Stream.concat(java("-cp", classPath()), Stream.of(arguments));
    }

    /** {@code jshell} with the class path of the tests and some arguments. */
    public static Stream<String> jshell(String... arguments) {
        return Stream.concat(Stream.of(program("jshell"), "-J" + FIRST_COMPILER), jshellArguments(arguments));
    }

    /** What {@code jshell} is told of the class path of the tests and the process that it starts, and some arguments. */
    public static Stream<String> jshellArguments(String... arguments) {
        return Stream.concat(Stream.of("--class-path", classPath(), "-R" + FIRST_COMPILER), Stream.of(arguments));
    }

    private static String program(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
