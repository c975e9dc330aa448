package dev.lookbook.cli;

import dev.lookbook.io.DatasetException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The {@code lookbook} command line: everything it does, anyone can do with the same public calls. */
@Command(
        name = "lookbook",
        description = "Reads, converts and writes fashion image datasets without losing anything.",
        subcommands = {DemoCommand.class, SynthesizeCommand.class, ConvertCommand.class},
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, but records were skipped",
            "2:the input or the arguments can't be used; nothing was written",
            "130:interrupted; nothing half-written is left"
        })
public final class Lookbook {
    /** Records were left out, as asked. */
    static final int DONE_WITH_FINDINGS = 1;
    /** The input or the arguments can't be used. */
    static final int UNUSABLE = 2;

    @Option(names = "--stacktrace", scope = ScopeType.INHERIT, description = "Say more of an error.")
    private boolean stacktrace;

    private Lookbook() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs a command and returns its exit code: 0 done, 1 done with findings, 2 unusable input or arguments. */
    public static int run(String... args) {
        Lookbook lookbook = new Lookbook();
        CommandLine line = new CommandLine(lookbook)
                // Options that map categories may be given again and again.
                .setOverwrittenOptionsAllowed(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Lookbook::refuse)
                .setExecutionExceptionHandler(lookbook::fail);
        return args.length == 0 ? line.execute("--help") : line.execute(args);
    }

    private static int refuse(ParameterException e, String... args) {
        return say(
                e.getMessage() + "; see " + e.getCommandLine().getCommandSpec().qualifiedName(" ") + " --help");
    }

    private int fail(Exception e, CommandLine line, ParseResult result) throws Exception {
        if (stacktrace) {
            e.printStackTrace();
        }
        Throwable cause =
                e instanceof UncheckedIOException unchecked && unchecked.getCause() != null ? unchecked.getCause() : e;
        if (cause instanceof NoSuchFileException missing) {
            return say(missing.getFile() + ": expected a file or folder but there is none");
        }
        if (cause instanceof AccessDeniedException denied) {
            return say(denied.getFile() + ": expected a file that can be used but access is denied");
        }
        if (cause instanceof FileAlreadyExistsException exists) {
            return say(exists.getFile() + ": expected a folder's name but it is a file");
        }
        if (cause instanceof DatasetException
                || cause instanceof IOException
                || cause instanceof IllegalArgumentException) {
            return say(String.valueOf(cause.getMessage()));
        }
        throw e;
    }

    private static int say(String problem) {
        System.err.println("lookbook: " + problem.replace('\n', ' '));
        return UNUSABLE;
    }
}
