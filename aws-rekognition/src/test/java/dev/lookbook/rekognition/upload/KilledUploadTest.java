package dev.lookbook.rekognition.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.io.Pictures;
import dev.lookbook.rekognition.fake.AwsClients;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** A process that is killed in the middle of an upload has no chance to tidy up; the next one goes on. */
class KilledUploadTest {
    private static final int PICTURES = 300;
    private static final int PARALLEL = 4;
    private static final int QUIET_MILLIS = 500;

    /** The process that is killed. Takes the server, the pictures and the manifest. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            try (S3AsyncClient s3 = AwsClients.s3Async(URI.create(args[0]));
                    Pictures pictures = Pictures.open(Path.of(args[1]))) {
                DatasetUpload.builder(s3, pictures)
                        .manifestTo("s3://" + SmallDataset.BUCKET + "/manifests/")
                        .parallelism(PARALLEL)
                        .build()
                        .upload(Path.of(args[2]));
            }
        }
    }

    @Test
    void everyPictureIsThereOnceAndNothingThatHadArrivedIsSentAgain(@TempDir Path folder) throws Exception {
        SmallDataset dataset = SmallDataset.in(folder, PICTURES);
        try (UploadServer server = UploadServer.start()) {
            server.faults().holdAfter(PICTURES / 3);
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Child.class.getName(),
                            server.faults().endpoint().toString(),
                            dataset.pictures().toString(),
                            dataset.manifest().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("child.log").toFile())
                    .start();
            awaitRequests(server, child, PICTURES / 3 + PARALLEL);
            assertThat(child.isAlive()).as(() -> log(folder)).isTrue();
            child.destroyForcibly().waitFor();
            // What was under way may still arrive.
            server.faults().letGo();

            List<String> before = settled(server);
            int journaled = Files.readAllLines(dataset.journal()).size() - 1;
            assertThat(before).hasSizeBetween(PICTURES / 3 - PARALLEL, PICTURES / 3 + PARALLEL);
            assertThat(journaled).isBetween(before.size() - PARALLEL, before.size());
            int requests = server.faults().count();

            UploadResult result = server.upload(dataset);

            assertThat(result.failed()).isEmpty();
            assertThat(result.unchanged()).isEqualTo(before.size());
            assertThat(result.uploaded()).isEqualTo(PICTURES - before.size());
            assertThat(server.s3().keys(SmallDataset.BUCKET)).isEqualTo(dataset.allKeys());
            assertThat(server.putsSince(requests)).doesNotHaveDuplicates().doesNotContainAnyElementsOf(before);
            for (int i = 1; i <= PICTURES; i++) {
                assertThat(server.s3().bytes(SmallDataset.BUCKET, dataset.keys().get(i - 1)))
                        .hasValue(Files.readAllBytes(dataset.picture(i)));
            }
        }
    }

    /** What has arrived when the last requests of the dead are through. */
    private static List<String> settled(UploadServer server) throws InterruptedException {
        List<String> keys = server.s3().keys(SmallDataset.BUCKET);
        Set<String> sent = new HashSet<>(server.putsSince(0));
        for (int quiet = 0; keys.size() < sent.size() && quiet < QUIET_MILLIS; quiet++) {
            Thread.sleep(1);
            List<String> now = server.s3().keys(SmallDataset.BUCKET);
            quiet = now.size() > keys.size() ? 0 : quiet;
            keys = now;
        }
        return keys;
    }

    private static void awaitRequests(UploadServer server, Process child, int requests) throws InterruptedException {
        while (child.isAlive() && server.faults().count() < requests) {
            Thread.sleep(1);
        }
    }

    private static String log(Path folder) {
        try {
            return Files.readString(folder.resolve("child.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
