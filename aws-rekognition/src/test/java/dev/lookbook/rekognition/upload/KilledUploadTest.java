package dev.lookbook.rekognition.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.io.Pictures;
import dev.lookbook.rekognition.fake.AwsClients;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** A process that is killed in the middle of an upload has no chance to tidy up; the next one goes on. */
class KilledUploadTest {
    private static final int PICTURES = 300;

    /** The process that is killed. Takes the server, the pictures and the manifest. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            try (S3AsyncClient s3 = AwsClients.s3Async(URI.create(args[0]));
                    Pictures pictures = Pictures.open(Path.of(args[1]))) {
                DatasetUpload.builder(s3, pictures)
                        .manifestTo("s3://" + SmallDataset.BUCKET + "/manifests/")
                        .parallelism(4)
                        .build()
                        .upload(Path.of(args[2]));
            }
        }
    }

    @Test
    void everyPictureIsThereOnceAndNothingThatHadArrivedIsSentAgain(@TempDir Path folder) throws Exception {
        SmallDataset dataset = SmallDataset.in(folder, PICTURES);
        try (UploadServer server = UploadServer.start()) {
            server.faults().delay(Duration.ofMillis(10));
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
            while (child.isAlive() && server.putsSince(0).size() < PICTURES / 3) {
                Thread.sleep(1);
            }
            assertThat(child.isAlive()).as(() -> log(folder)).isTrue();
            child.destroyForcibly();
            assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();

            List<String> before = settled(server);
            int journaled = Files.readAllLines(dataset.journal()).size() - 1;
            assertThat(before).hasSizeBetween(PICTURES / 3 - 4, PICTURES - 1);
            assertThat(journaled).isBetween(before.size() - 4, before.size());
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
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(300);
        while (keys.size() < sent.size() && System.nanoTime() < end) {
            Thread.sleep(5);
            keys = server.s3().keys(SmallDataset.BUCKET);
        }
        return keys;
    }

    private static String log(Path folder) {
        try {
            return Files.readString(folder.resolve("child.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
