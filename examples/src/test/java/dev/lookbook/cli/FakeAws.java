package dev.lookbook.cli;

import dev.lookbook.rekognition.fake.AwsClients;
import dev.lookbook.rekognition.fake.FakeRekognition;
import dev.lookbook.rekognition.fake.S3Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The two test servers, and credentials for them where the SDK looks first, so that it looks nowhere else. */
final class FakeAws implements AutoCloseable {
    static final String BUCKET = "garments";

    private final S3Server s3 = S3Server.start();
    private final FakeRekognition service;
    private final Map<String, String> properties;
    private final Map<String, Optional<String>> before = new HashMap<>();

    /**
     * @param nowhere a name that no file has
     */
    FakeAws(Path nowhere, Duration detectTakes) {
        this(nowhere, detectTakes, Duration.ofMillis(20));
    }

    /**
     * @param nowhere a name that no file has
     */
    FakeAws(Path nowhere, Duration detectTakes, Duration startTakes) {
        service = FakeRekognition.builder()
                .s3(s3.files())
                .trainingTakes(Duration.ofMillis(20))
                .startTakes(startTakes)
                .stopTakes(Duration.ofMillis(10))
                .detectTakes(detectTakes)
                .start();
        properties = Map.of(
                "aws.accessKeyId",
                AwsClients.ACCESS_KEY,
                "aws.secretAccessKey",
                AwsClients.SECRET_KEY,
                "aws.configFile",
                nowhere.toString(),
                "aws.sharedCredentialsFile",
                nowhere.toString());
        properties.forEach((name, value) -> {
            before.put(name, Optional.ofNullable(System.getProperty(name)));
            System.setProperty(name, value);
        });
        s3.createBucket(BUCKET);
    }

    S3Server s3() {
        return s3;
    }

    FakeRekognition service() {
        return service;
    }

    /** What a JVM of its own is started with, as a file of arguments. */
    String arguments(Path file) throws IOException {
        return "@"
                + Files.write(
                        file,
                        properties.entrySet().stream()
                                .map(property -> "\"-D" + property.getKey() + '=' + property.getValue() + '"')
                                .toList());
    }

    Cli run(Object... words) {
        return Cli.run(words(words).toArray());
    }

    List<Object> words(Object... words) {
        List<Object> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--region", AwsClients.REGION, "--endpoint-url", service.endpoint()));
        all.addAll(List.of("--s3-endpoint-url", s3.endpoint(), "--poll", "0.01"));
        return all;
    }

    @Override
    public void close() {
        before.forEach((name, value) ->
                value.ifPresentOrElse(text -> System.setProperty(name, text), () -> System.clearProperty(name)));
        service.close();
        s3.close();
    }
}
