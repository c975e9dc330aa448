package dev.lookbook.manual;

import dev.lookbook.cli.Lookbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/**
 * Does the commands of a page, one after the other, in the folder that its process was started in: so that paths are what they
 * are for a reader of the page. What each prints goes into a file of its own.
 */
final class Shell {
    private int exit;

    private Shell() {}

    /** Takes the page and the folder of the files with what was printed: 0, 1, 2 and so on. */
    public static void main(String[] args) throws ReflectiveOperationException, IOException {
        Shell shell = new Shell();
        PrintStream out = System.out;
        List<Command> commands = Command.of(Page.of(Path.of(args[0])));
        for (int i = 0; i < commands.size(); i++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PrintStream printed = new PrintStream(bytes, true, StandardCharsets.UTF_8);
            System.setOut(printed);
            System.setErr(printed);
            shell.run(commands.get(i));
            Files.write(Path.of(args[1], String.valueOf(i)), bytes.toByteArray());
        }
        System.setOut(out);
    }

    private void run(Command command) throws ReflectiveOperationException, IOException {
        List<String> words = command.words();
        switch (words.get(0)) {
            case "lookbook" ->
                exit = Lookbook.run(words.subList(1, words.size()).toArray(String[]::new));
            case "java" -> java(words);
            case "write" -> write(command.text());
            case "echo" -> System.out.println(words.get(1).equals("$?") ? String.valueOf(exit) : words.get(1));
            case "cat" ->
                System.out.println(Files.readString(Path.of(words.get(1))).stripTrailing());
            case "ls" -> list(Path.of(words.get(1)));
            case "mkdir" -> Files.createDirectory(Path.of(words.get(1)));
            case "cp" -> Files.copy(Path.of(words.get(1)), Path.of(words.get(2)));
            case "zip" -> zip(words);
            default -> throw new IllegalArgumentException(command.place() + ": what is " + words.get(0) + "?");
        }
    }

    /** {@code java -cp lookbook.jar CLASS WORD…} */
    private void java(List<String> words) throws ReflectiveOperationException {
        String[] arguments = words.subList(4, words.size()).toArray(String[]::new);
        try {
            Class.forName(words.get(3)).getMethod("main", String[].class).invoke(null, (Object) arguments);
            exit = 0;
        } catch (InvocationTargetException e) {
            // As Java's launcher does it, but for the lines below the first, which change with the code.
            System.err.println("Exception in thread \"main\" " + e.getCause());
            exit = 1;
        }
    }

    private static void write(String text) throws IOException {
        int end = text.indexOf('\n');
        Files.writeString(Path.of(text.substring("write ".length(), end)), text.substring(end + 1) + "\n");
    }

    private static void list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString()).sorted().forEach(System.out::println);
        }
    }

    /** {@code zip -q -r -P PASSWORD ARCHIVE FOLDER}, encrypted as that program does it. */
    private static void zip(List<String> words) throws IOException {
        ZipParameters parameters = new ZipParameters();
        parameters.setEncryptFiles(true);
        parameters.setEncryptionMethod(EncryptionMethod.ZIP_STANDARD);
        try (ZipFile zip = new ZipFile(words.get(5), words.get(4).toCharArray())) {
            zip.addFolder(Path.of(words.get(6)).toFile(), parameters);
        }
    }
}
