package dev.lookbook.rekognition.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Adobe's S3Mock in a process of its own: it keeps checksums and takes parts of objects apart, and does not look at
 * signatures. It needs some ten seconds to start, so all tests share one, each with a bucket of its own. It ends with this
 * process.
 */
public final class S3MockServer {
    private static final String LAUNCHER = "org/springframework/boot/loader/launch/JarLauncher.class";
    /** Keeps the server from listening to other machines. */
    private static final String CONNECTOR = "s3mock-loopback.xml";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long POLL_MILLIS = 20;

    private final URI endpoint;
    private final S3Client client;
    private final Lazy<S3AsyncClient> asyncClient;
    private final ClientFiles files;

    private S3MockServer(int port) {
        endpoint = URI.create("http://127.0.0.1:" + port);
        client = AwsClients.s3(endpoint);
        asyncClient = new Lazy<>(endpoint, AwsClients::s3Async);
        files = new ClientFiles(client);
    }

    /** Whether the server's jar is on the class path, so that {@link #shared} can work. */
    public static boolean isAvailable() {
        return jar().isPresent();
    }

    /** The class path has the jar; what is in it is out of reach, but for the class that starts it. */
    private static Optional<Path> jar() {
        URL launcher = S3MockServer.class.getClassLoader().getResource(LAUNCHER);
        return Optional.ofNullable(launcher)
                .map(url -> url.getPath().substring(0, url.getPath().indexOf('!')))
                .map(jar -> Path.of(URI.create(jar)));
    }

    /** The server, which is started for whoever asks first. */
    public static S3MockServer shared() {
        return Shared.SERVER;
    }

    private static final class Shared {
        private static final S3MockServer SERVER = start(Path.of("target", "s3mock"));
    }

    /**
     * Starts a server and waits until it listens.
     *
     * @param logs where what it has to tell goes
     */
    private static S3MockServer start(Path logs) {
        Path jar = jar().orElseThrow(() -> new IllegalStateException("s3mock's exec jar is not on the class path"));
        try {
            int port = freePort();
            Path connector = Files.createDirectories(logs).resolve(CONNECTOR);
            try (InputStream resource = S3MockServer.class.getResourceAsStream(CONNECTOR)) {
                Files.copy(Objects.requireNonNull(resource), connector, StandardCopyOption.REPLACE_EXISTING);
            }
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx256m",
                            "-Dhttp.port=" + port,
                            "-Djava.io.tmpdir=" + logs.toAbsolutePath(),
                            "-jar",
                            jar.toString(),
                            "--server.port=0",
                            "--server.address=127.0.0.1",
                            "--spring.main.allow-bean-definition-overriding=true",
                            "--spring.main.sources=" + connector.toUri()))
                    .redirectErrorStream(true)
                    .redirectOutput(logs.resolve("s3mock.log").toFile())
                    .start();
            // A test run that is interrupted leaves no server behind.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "s3mock-end"));
            await(process, port, logs);
            return new S3MockServer(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void await(Process process, int port, Path logs) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!listens(port)) {
            try {
                if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                    process.destroyForcibly();
                    throw new IllegalStateException("S3Mock does not start; see s3mock.log in " + logs);
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while S3Mock starts", e);
            }
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Where it listens. */
    public URI endpoint() {
        return endpoint;
    }

    /** A client, not to be closed. */
    public S3Client client() {
        return client;
    }

    /** A client that uploads in parts, not to be closed. */
    public S3AsyncClient asyncClient() {
        return asyncClient.get();
    }

    /** Makes a bucket. */
    public void createBucket(String bucket) {
        files.createBucket(bucket);
    }

    /** The keys of a bucket, in their order. */
    public List<String> keys(String bucket) {
        return files.keys(bucket);
    }

    /** The bytes of an object; none when there is no such bucket or object. */
    public Optional<byte[]> bytes(String bucket, String key) {
        return files.get(bucket, key);
    }
}
