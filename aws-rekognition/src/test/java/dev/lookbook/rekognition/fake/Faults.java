package dev.lookbook.rekognition.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before a server on this machine and lets requests fail, or take their time. Clients get {@link #endpoint()} for the
 * server's own. Signatures stay good, because nothing that is signed changes. Thread-safe.
 *
 * <pre>{@code
 * try (Faults faults = Faults.before(s3.endpoint()); S3Client client = AwsClients.s3(faults.endpoint())) {
 *     faults.delay(Duration.ofMillis(20)).every(5, Fault.UNAVAILABLE);
 *     …
 *     assertThat(faults.count(Fault.UNAVAILABLE)).isEqualTo(20);
 * }
 * }</pre>
 */
public final class Faults implements AutoCloseable {
    private static final int BACKLOG = 1024;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(1);

    private final URI server;
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "faults");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final List<Met> met = new ArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger peak = new AtomicInteger();
    private volatile Plan plan = (number, method, target) -> Fault.NONE;
    private volatile Duration delay = Duration.ZERO;
    private volatile Hold hold = new Hold(Integer.MAX_VALUE, new CountDownLatch(0));

    /** Requests that wait, and for what. */
    private record Hold(int after, CountDownLatch end) {}

    private Faults(URI server) {
        this.server = server;
        try {
            socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** Stands before a server, without any faults yet. */
    public static Faults before(URI server) {
        return new Faults(server);
    }

    /** Where clients find the server, with its faults. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** Lets each request wait before it gets to the server. */
    public Faults delay(Duration value) {
        delay = value;
        return this;
    }

    /** Lets all requests after the first few wait until {@link #letGo}, before they get to the server. */
    public Faults holdAfter(int requests) {
        hold = new Hold(requests, new CountDownLatch(1));
        return this;
    }

    /** Lets those requests through that were held, and all that come. */
    public void letGo() {
        Hold held = hold;
        hold = new Hold(Integer.MAX_VALUE, new CountDownLatch(0));
        held.end().countDown();
    }

    /**
     * Waits until so many requests have come.
     *
     * @throws IllegalStateException when they do not come
     */
    public void await(int requests) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (count() < requests) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("expected " + requests + " requests but " + count() + " have come");
            }
            Thread.sleep(1);
        }
    }

    /** Lets every n-th request of all that come have a fault, and no other. */
    public Faults every(int n, Fault fault) {
        return plan((number, method, target) -> number % n == 0 ? fault : Fault.NONE);
    }

    /** Lets requests have the faults that a test decides on. */
    public Faults plan(Plan value) {
        plan = value;
        return this;
    }

    /** The requests so far, in the order of their coming. */
    public List<Met> met() {
        synchronized (met) {
            return List.copyOf(met);
        }
    }

    /** How many requests have come. */
    public int count() {
        return met().size();
    }

    /** How many requests had a fault; with {@link Fault#NONE}, how many had none. */
    public int count(Fault fault) {
        return (int) met().stream().filter(one -> one.fault() == fault).count();
    }

    /** The most requests that were under way at the same time. */
    public int peak() {
        return peak.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                connections.add(client);
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            FaultyConnection connection = new FaultyConnection(this, client, server);
            boolean more;
            do {
                more = connection.exchange();
            } while (more);
        } catch (IOException ended) {
            // By the client, by the server, or by a fault: there is nobody left to tell.
        } finally {
            connections.remove(client);
        }
    }

    /** Notes a request, and tells what befalls it. */
    Met begin(String method, String target) {
        peak.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        synchronized (met) {
            int number = met.size() + 1;
            Met one = new Met(number, method, target, plan.fault(number, method, target));
            met.add(one);
            return one;
        }
    }

    void end() {
        underWay.decrementAndGet();
    }

    /** Waits as long as a request has to. */
    void pause(Met request) throws IOException {
        try {
            Hold now = hold;
            if (request.number() > now.after()) {
                now.end().await();
            }
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("closed", e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }

    /** Which request has which fault. */
    @FunctionalInterface
    public interface Plan {
        /**
         * Decides on a request.
         *
         * @param number how many requests have come, this one included
         * @param method {@code PUT}
         * @param target the path with its query
         */
        Fault fault(int number, String method, String target);
    }

    /**
     * A request that has come.
     *
     * @param number from 1
     * @param method {@code PUT}
     * @param target the path with its query
     * @param fault what befell it
     */
    public record Met(int number, String method, String target, Fault fault) {}
}
