package dev.lookbook.examples.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A server that is sent pictures and answers what a model sees in them, with a page to try it. It speaks HTTP/1.1 without
 * encryption and knows no users: before anybody else's requests, it belongs behind a proxy that does.
 *
 * <p>Each request that is under way has a thread, of which there are as many as pictures may be looked at or wait, and some
 * more. Pictures that are being received, and those that are being drawn, take a quarter of Java's memory each at most. The
 * first server of a process also tells the JDK's server, by system properties that nobody has set otherwise, when to give up
 * connections that send or take nothing.
 *
 * <p>Thread-safe. Closing it does not close the model.
 *
 * <pre>{@code
 * try (GarmentModel model = new StandInModel();
 *         ImageServer server = ImageServer.start(new InetSocketAddress("127.0.0.1", 8080), model,
 *                 Limits.defaults(), System.err::println)) {
 *     System.err.println(server.uri());
 *     Thread.currentThread().join();
 * }
 * }</pre>
 */
public final class ImageServer implements AutoCloseable {
    /** What pictures on their way in may take of Java's memory, and what those that are drawn may: one in so many. */
    static final int SHARE_OF_MEMORY = 4;

    private static final int BACKLOG = 1024;
    private static final int MOST_CONNECTIONS = 4096;
    /** For what is no picture, and for those who are told that there are too many. */
    private static final int SPARE_THREADS = 32;

    private static final long IDLE_SECONDS = 10;
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration TO_SAY_SO = Duration.ofSeconds(1);
    private static final long LOOK_MILLIS = 10;
    private static final long GIVEN_UP_AFTER = 5;
    private static final long TO_TAKE_AN_ANSWER = 60;

    private final HttpServer server;
    private final Router router;
    private final ModelQueue queue;
    private final ThreadPoolExecutor threads;
    private final ScheduledExecutorService timer;

    private ImageServer(InetSocketAddress address, GarmentModel model, Limits limits, Consumer<? super String> log)
            throws IOException {
        timer = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "lookbook-serve-timer"));
        queue = new ModelQueue(limits);
        MemoryBudget memory = new MemoryBudget(Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
        DetectRoute detect = new DetectRoute(model, limits, new BodyReader(limits, timer), memory, queue);
        router = new Router(model, Page.of(model, limits), detect, queue, timer, log);
        int most = limits.maxConcurrent() + limits.maxWaiting() + SPARE_THREADS;
        threads = new ThreadPoolExecutor(
                most,
                most,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> daemon(work, "lookbook-serve"));
        threads.allowCoreThreadTimeOut(true);
        server = HttpServer.create(address, BACKLOG);
        server.createContext("/", router);
        server.setExecutor(threads);
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Starts a server.
     *
     * @param address where it listens; port 0 is a free one
     * @param log is told a line for each request, from many threads, without anything of the picture or its name
     * @throws IOException when it cannot listen there
     */
    public static ImageServer start(
            InetSocketAddress address, GarmentModel model, Limits limits, Consumer<? super String> log)
            throws IOException {
        limitConnections(limits.timeout());
        ImageServer server = new ImageServer(address, model, limits, log);
        server.server.start();
        return server;
    }

    /** The JDK's server has no other way to be told, and reads it once in a process. */
    private static void limitConnections(Duration timeout) {
        // A little later than what is answered with words, so that there is somebody to hear them.
        long request = timeout.toSeconds() + GIVEN_UP_AFTER;
        setUnlessSet("sun.net.httpserver.maxReqTime", request);
        setUnlessSet("sun.net.httpserver.maxRspTime", request + TO_TAKE_AN_ANSWER);
        setUnlessSet("jdk.httpserver.maxConnections", MOST_CONNECTIONS);
        // It closes more without a word, when their other ends may be about to use them.
        setUnlessSet("sun.net.httpserver.maxIdleConnections", MOST_CONNECTIONS);
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            // Without it, an answer's second half waits for the acknowledgement of its first.
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private static void setUnlessSet(String property, long value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, Long.toString(value));
        }
    }

    /** Where it listens: {@code http://127.0.0.1:8080/}. */
    public URI uri() {
        InetSocketAddress address = server.getAddress();
        InetAddress host = address.getAddress();
        String name = host.isAnyLocalAddress() ? "localhost" : host.getHostAddress();
        return URI.create("http://" + (name.contains(":") ? '[' + name + ']' : name) + ':' + address.getPort() + '/');
    }

    /**
     * Takes no more pictures, waits up to five seconds for what is under way, ends the rest, whose senders are told so, and
     * listens no more.
     */
    @Override
    public void close() {
        router.end();
        awaitAnswers(GRACE);
        queue.close();
        // Before their connections are closed, the others get an answer too.
        awaitAnswers(TO_SAY_SO);
        server.stop(0);
        threads.shutdownNow();
        timer.shutdownNow();
    }

    /** The JDK's server may wait the whole time although nothing is under way. */
    private void awaitAnswers(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        while (router.active() > 0 && System.nanoTime() < end) {
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
