package dev.lookbook.cli;

import dev.lookbook.examples.serve.GarmentModel;
import dev.lookbook.examples.serve.ImageServer;
import dev.lookbook.examples.serve.Limits;
import dev.lookbook.examples.serve.RecordedModel;
import dev.lookbook.examples.serve.StandInModel;
import dev.lookbook.model.Categories;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A server, from its start to its end. */
final class ServeJob {
    private static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

    private final ServeCommand command;
    private final Limits limits;
    private final Duration time;
    private final long begin = System.nanoTime();

    ServeJob(ServeCommand command) {
        this.command = command;
        limits = new Limits(
                command.maxBytes, command.maxPixels, command.timeout, command.maxConcurrent, command.maxWaiting);
        time = command.maxHours == null ? FOREVER : Amounts.hours("--max-hours", command.maxHours);
    }

    int run() throws IOException {
        if (command.model != null) {
            return new ServedModel(command, this).run();
        }
        try (GarmentModel model =
                command.recorded == null ? new StandInModel() : RecordedModel.read(command.recorded, categories())) {
            return serve(model, () -> {});
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** When the server is to end, if ever. */
    Duration time() {
        return time;
    }

    private Optional<Categories> categories() throws IOException {
        return command.truth == null
                ? Optional.empty()
                : Optional.of(DetectionClasses.ofTruth(command.truth).categories());
    }

    /**
     * Serves until the time is over, or the process is told to end.
     *
     * @param afterwards is run when the server and the model are closed, in either case
     */
    int serve(GarmentModel model, Runnable afterwards) throws IOException, InterruptedException {
        InetSocketAddress address = address();
        ImageServer server;
        try {
            server = ImageServer.start(address, model, limits, line -> System.err.println(OneLine.of(line)));
        } catch (BindException e) {
            throw notFree(address, e);
        }
        AtomicBoolean closed = new AtomicBoolean();
        Runnable close = () -> {
            if (!closed.getAndSet(true)) {
                server.close();
                model.close();
                afterwards.run();
            }
        };
        Thread hook = new Thread(() -> closeAtExit(close), "lookbook-serve-end");
        Runtime.getRuntime().addShutdownHook(hook);
        System.err.println("serving  " + server.uri() + ", " + model.title()
                + (model.isStandIn() ? ": garments are made up, for there is no --model" : ""));
        long left = time.toNanos() - (System.nanoTime() - begin);
        TimeUnit.NANOSECONDS.sleep(left);
        System.err.println("ending   the time of --max-hours is over");
        close.run();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // It finds that there is nothing to do.
        }
        return 0;
    }

    private static void closeAtExit(Runnable close) {
        try {
            close.run();
        } catch (RuntimeException e) {
            // There is nobody left to throw it at.
            System.err.println("lookbook: " + OneLine.of(String.valueOf(e.getMessage())));
        }
    }

    /** Where to listen. */
    InetSocketAddress address() throws IOException {
        InetSocketAddress address = new InetSocketAddress(command.host, command.port);
        if (address.isUnresolved()) {
            throw new IOException(
                    "--host: expected the name or address of this machine but found \"" + command.host + '"');
        }
        return address;
    }

    /** The words for a port that is taken. */
    static IOException notFree(InetSocketAddress address, BindException cause) {
        return new IOException(
                "expected a free port but " + address.getPort() + " of " + address.getHostString()
                        + " cannot be listened at (" + cause.getMessage() + "); name another with --port",
                cause);
    }
}
