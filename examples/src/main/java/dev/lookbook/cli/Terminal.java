package dev.lookbook.cli;

import dev.lookbook.io.ProgressListener;
import java.io.Closeable;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Standard error while a command runs, and standard output where it is the same terminal: there, a bar tells how far the
 * command is, and whatever else is printed wipes it first. Where standard error is no terminal, lines tell it now and then.
 * There is one standard error in a process, and so there is one of this.
 */
final class Terminal implements Closeable {
    /** What Linux calls terminals. */
    private static final Pattern DEVICE = Pattern.compile("/dev/(pts/.*|tty.*|console)");

    private static final int OUT = 1;
    private static final int ERR = 2;

    private static volatile ProgressListener current = progress -> {};

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ProgressShow.Screen screen;
    private final Thread interrupted;

    /**
     * @param end what to do when the process is told to end
     */
    private Terminal(ProgressShow.Screen screen, Runnable end) {
        this.screen = screen;
        interrupted = new Thread(end, "lookbook-terminal");
        addHook();
    }

    private void addHook() {
        try {
            Runtime.getRuntime().addShutdownHook(interrupted);
        } catch (IllegalStateException ending) {
            // Nothing has been shown.
        }
    }

    /** Begins to show how far a command is. */
    static Terminal open() {
        return isTerminal() && !"dumb".equals(System.getenv("TERM")) ? withBar() : withLines();
    }

    private static Terminal withLines() {
        Terminal terminal = new Terminal(new ProgressLines(System.err), () -> {});
        current = new ProgressShow(terminal.screen, ProgressLines.INTERVAL, System::nanoTime);
        return terminal;
    }

    private static Terminal withBar() {
        ProgressBar bar = new ProgressBar(System.err);
        Terminal terminal = new Terminal(bar, bar::end);
        System.setErr(new Wiping(System.err, bar, charset("stderr.encoding")));
        if (isTerminal(OUT)) {
            System.setOut(new Wiping(System.out, bar, charset("stdout.encoding")));
        }
        current = new ProgressShow(bar, ProgressBar.INTERVAL, System::nanoTime);
        return terminal;
    }

    private static Charset charset(String property) {
        return Charset.forName(
                System.getProperty(property, Charset.defaultCharset().name()));
    }

    /** What readers and checks of the command are to tell how far they are. */
    static ProgressListener progress() {
        return current;
    }

    /** Whether what Java calls the console, or on Linux a very stream, is a terminal. */
    private static boolean isTerminal(int stream) {
        Path link = Path.of("/proc/self/fd/" + stream);
        if (Files.isSymbolicLink(link)) {
            try {
                return DEVICE.matcher(Files.readSymbolicLink(link).toString()).matches();
            } catch (IOException unknown) {
                return false;
            }
        }
        return isTerminal(System.console());
    }

    /** Whether standard error is a terminal; where nobody can tell, whether standard input and output are. */
    static boolean isTerminal() {
        return isTerminal(ERR);
    }

    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            // Before JDK 22 there is a console on a terminal only.
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Leaves nothing of the bar. */
    @Override
    public void close() {
        current = progress -> {};
        removeHook();
        screen.wipe();
        System.err.flush();
        System.out.flush();
        System.setErr(err);
        System.setOut(out);
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException ending) {
            // It is done just now.
        }
    }

    /** Wipes the bar before anything is printed. */
    private static final class Wiping extends PrintStream {
        private final ProgressBar bar;

        Wiping(PrintStream stream, ProgressBar bar, Charset charset) {
            super(stream, true, charset);
            this.bar = bar;
        }

        @Override
        public void write(int b) {
            bar.makeWay(b);
            super.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (length > 0) {
                bar.makeWay(bytes[offset + length - 1]);
            }
            super.write(bytes, offset, length);
        }
    }
}
