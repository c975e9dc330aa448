package dev.lookbook.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lookbook.io.Pictures;
import dev.lookbook.rekognition.upload.DatasetUpload;
import dev.lookbook.rekognition.upload.UploadResult;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Small pictures to a server that takes its time to answer: all at once, as {@link DatasetUpload} does it, against one after
 * the other. The server is in this process, on the loopback interface, and forgets what it gets.
 *
 * <p>Usage: {@code UploadPass PICTURES MILLIS PARALLELISM...}, by default {@code 2000 20 8 16 32 48}. Prints the seconds and
 * the ratio; the upload's seconds are those of all that it does: check, listing, checksums, journal and manifest.
 */
public final class UploadPass {
    private static final int PICTURE_BYTES = 10_000;
    private static final String BUCKET = "pictures";

    private UploadPass() {}

    /** Takes how many pictures, how long an answer takes, and how many are to be under way. */
    public static void main(String[] args) throws IOException, InterruptedException {
        // Otherwise the server's answers wait for an acknowledgement, which is not what is to be measured.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        int pictures = args.length > 0 ? Integer.parseInt(args[0]) : 2000;
        int millis = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        List<Integer> parallelism = args.length > 2
                ? Arrays.stream(args).skip(2).map(Integer::valueOf).toList()
                : List.of(8, 16, 32, 48);
        Path folder = Files.createTempDirectory("lookbook-upload");
        Path manifest = write(folder, pictures);
        ExecutorService threads = Executors.newCachedThreadPool();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, millis));
        server.start();
        try {
            URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            double single = oneAfterTheOther(endpoint, folder, pictures);
            System.out.printf(Locale.ROOT, "one after the other: %.2f s%n", single);
            for (int many : parallelism) {
                double seconds = atOnce(endpoint, folder, manifest, many, pictures);
                System.out.printf(
                        Locale.ROOT, "%d at once: %.2f s, %.1f times faster%n", many, seconds, single / seconds);
            }
        } finally {
            server.stop(0);
            threads.shutdownNow();
            delete(folder);
        }
    }

    private static Path write(Path folder, int pictures) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < pictures; i++) {
            // A PNG's signature, its IHDR chunk's length and name, and its sides.
            byte[] bytes = new byte[PICTURE_BYTES];
            ByteBuffer.wrap(bytes)
                    .putLong(0x89504e470d0a1a0aL)
                    .putInt(13)
                    .putInt(0x49484452)
                    .putInt(640)
                    .putInt(480)
                    .position(100)
                    .putInt(i);
            Files.write(folder.resolve(i + ".png"), bytes);
            lines.add("{\"source-ref\":\"s3://" + BUCKET + '/' + i
                    + ".png\",\"box\":{\"image_size\":[{\"width\":640,\"height\":480,\"depth\":3}],\"annotations\":["
                    + "{\"class_id\":0,\"left\":1,\"top\":1,\"width\":99,\"height\":99}]},\"box-metadata\":{\"objects\":["
                    + "{\"confidence\":1}],\"class-map\":{\"0\":\"vest\"},\"type\":\"groundtruth/object-detection\","
                    + "\"human-annotated\":\"yes\",\"creation-date\":\"2026-11-22T00:00:00\"}}");
        }
        return Files.write(folder.resolve("train.manifest"), lines);
    }

    private static void answer(HttpExchange exchange, int millis) throws IOException {
        try (exchange) {
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            Thread.sleep(millis);
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    exchange.getResponseHeaders().set("ETag", "\"00000000000000000000000000000000\"");
                    exchange.sendResponseHeaders(200, -1);
                }
                case "GET" -> {
                    byte[] nothing = "<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>"
                            .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, nothing.length);
                    exchange.getResponseBody().write(nothing);
                }
                default -> exchange.sendResponseHeaders(404, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double oneAfterTheOther(URI endpoint, Path folder, int pictures) {
        try (S3Client s3 = S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(nobody())
                .forcePathStyle(true)
                .build()) {
            long start = System.nanoTime();
            for (int i = 0; i < pictures; i++) {
                String name = i + ".png";
                s3.putObject(object -> object.bucket(BUCKET).key(name), RequestBody.fromFile(folder.resolve(name)));
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static double atOnce(URI endpoint, Path folder, Path manifest, int parallelism, int pictures)
            throws IOException, InterruptedException {
        try (S3AsyncClient s3 = S3AsyncClient.builder()
                        .endpointOverride(endpoint)
                        .region(Region.US_EAST_1)
                        .credentialsProvider(nobody())
                        .forcePathStyle(true)
                        .multipartEnabled(true)
                        .build();
                Pictures local = Pictures.open(folder)) {
            DatasetUpload upload = DatasetUpload.builder(s3, local)
                    .manifestTo("s3://" + BUCKET + "/manifests/")
                    .parallelism(parallelism)
                    .journal(folder.resolve(parallelism + ".journal"))
                    .build();
            long start = System.nanoTime();
            UploadResult result = upload.upload(manifest);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (result.uploaded() != pictures || !result.isComplete()) {
                throw new IllegalStateException("not everything has arrived: " + result.failed());
            }
            return seconds;
        }
    }

    private static StaticCredentialsProvider nobody() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "made-up"));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
