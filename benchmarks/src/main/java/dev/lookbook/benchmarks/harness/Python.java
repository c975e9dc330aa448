package dev.lookbook.benchmarks.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The machine's Python: itself, not the script that a version manager may have put in its place, which takes time too. */
record Python(String executable) {

    static Optional<Python> find() throws InterruptedException {
        return output("python3", "import sys; print(sys.executable)").map(Python::new);
    }

    boolean has(String module) throws InterruptedException {
        return output(executable, "import " + module).isPresent();
    }

    List<String> code(String code) {
        return List.of(executable, "-c", code);
    }

    List<String> script(Path script, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(executable, script.toString()));
        for (Object argument : arguments) {
            command.add(String.valueOf(argument));
        }
        return command;
    }

    private static Optional<String> output(String python, String code) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(python, "-c", code)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }
}
