package dev.lookbook.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The {@code lookbook} command line: everything it does, anyone can do with the same public calls. */
@Command(
        name = "lookbook",
        description = "Reads, converts and writes fashion image datasets without losing anything.",
        subcommands = {
            DemoCommand.class,
            SynthesizeCommand.class,
            ConvertCommand.class,
            CheckCommand.class,
            StatsCommand.class,
            ReportCommand.class,
            DiffCommand.class,
            FilterCommand.class,
            MergeCommand.class,
            SplitCommand.class,
            LeaksCommand.class,
            SampleCommand.class,
            SortCommand.class,
            PairsCommand.class,
            EvaluateCommand.class,
            UploadCommand.class,
            TrainCommand.class,
            DetectCommand.class,
            ServeCommand.class,
            ModelsCommand.class,
            PolicyCommand.class
        },
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, but records were skipped, check found errors, or diff found differences",
            "2:the input or the arguments can't be used; nothing was written",
            "130:interrupted; nothing half-written is left"
        })
public final class Lookbook {
    /** Records were left out as asked, a check found errors, or datasets differ. */
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
                .setExecutionExceptionHandler((error, command, result) -> lookbook.fail(error));
        Terminal terminal = Terminal.open();
        try {
            int exit = args.length == 0 ? line.execute("--help") : line.execute(args);
            // A PrintStream keeps the disk's errors to itself.
            return System.out.checkError() ? say("standard output: expected to write all of it but could not") : exit;
        } catch (OutOfMemoryError | StackOverflowError e) {
            return lookbook.fail(e);
        } finally {
            terminal.close();
            line.getSubcommands().values().forEach(command -> wipe(command.getCommandSpec()));
        }
    }

    /** Wipes passwords, whatever became of the command. */
    private static void wipe(CommandSpec options) {
        if (options.userObject() instanceof PasswordOption password) {
            password.close();
        }
        options.mixins().values().forEach(Lookbook::wipe);
    }

    private static int refuse(ParameterException e, String... args) {
        return say(String.valueOf(e.getMessage()).replace('\n', ' ') + "; see "
                + e.getCommandLine().getCommandSpec().qualifiedName(" ") + " --help");
    }

    private int fail(Throwable error) {
        if (stacktrace) {
            error.printStackTrace();
        }
        return say(Problem.of(error));
    }

    private static int say(String problem) {
        System.err.println("lookbook: " + OneLine.of(problem));
        return UNUSABLE;
    }
}
