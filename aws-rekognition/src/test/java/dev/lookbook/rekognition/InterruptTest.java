package dev.lookbook.rekognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.rekognition.fake.AwsClients;
import dev.lookbook.rekognition.fake.FakeRekognition;
import dev.lookbook.rekognition.fake.Fault;
import dev.lookbook.rekognition.fake.Faults;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.rekognition.RekognitionClient;

/** An interrupt while a request is under way, which the SDK has an exception of its own for. */
class InterruptTest {
    private final Shop.Bucket bucket = new Shop.Bucket();
    private final FakeRekognition service = FakeRekognition.builder().s3(bucket).start();
    private final Faults faults = Faults.before(service.endpoint());
    private final RekognitionClient client = AwsClients.rekognition(faults.endpoint());
    private final CustomLabels customLabels = Shop.customLabels(client);
    private String model = "";
    private Project project = new Project("", "", java.util.Optional.empty(), java.util.List.of());

    @BeforeEach
    void train() throws InterruptedException {
        model = Shop.model(Shop.customLabels(service), bucket, "garments");
        project = Shop.customLabels(service).project("garments").orElseThrow();
    }

    @AfterEach
    void close() {
        client.close();
        faults.close();
        service.close();
    }

    /** The request is answered so that the SDK wants to wait, and does not get to that. */
    private void interruptAt(int request) {
        Thread caller = Thread.currentThread();
        int before = faults.count();
        faults.plan((number, method, target) -> {
            if (number != before + request) {
                return Fault.NONE;
            }
            caller.interrupt();
            return Fault.UNAVAILABLE;
        });
    }

    private void assertInterrupted(int request, ThrowingCallable call) {
        interruptAt(request);
        assertThatThrownBy(call).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void whatPromisesAnInterruptedExceptionThrowsOne() {
        S3Location manifest = bucket.put("a.manifest", Shop.manifest("a/", 5));
        String train = project.dataset(DatasetType.TRAIN).orElseThrow().arn();
        String test = project.dataset(DatasetType.TEST).orElseThrow().arn();
        String arn = project.arn();
        assertInterrupted(1, () -> customLabels.createProject("other"));
        assertInterrupted(1, () -> customLabels.createDataset(arn, DatasetType.TRAIN, manifest));
        assertInterrupted(1, () -> customLabels.createEmptyDataset(arn, DatasetType.TRAIN));
        assertInterrupted(1, () -> customLabels.copyDataset(arn, DatasetType.TRAIN, test));
        assertInterrupted(1, () -> customLabels.distribute(train, test));
        assertInterrupted(1, () -> customLabels.copyVersion(model, arn, "copy", Shop.OUTPUT));
        assertInterrupted(1, () -> customLabels.start(model, 1));
        assertInterrupted(1, () -> customLabels.deleteVersion(model));
        assertInterrupted(1, () -> customLabels.deleteDataset(train));
        Deletion deletion = customLabels.deletion(arn);
        assertInterrupted(1, deletion::run);
        assertInterrupted(3, deletion::run);
        assertThat(service.count("DeleteProjectVersion")).isZero();
    }

    @Test
    void aTrainingThatMayHaveBegunIsSaid() {
        TrainingRequest request = TrainingRequest.of(project.arn(), "2", Shop.OUTPUT);
        interruptAt(2);
        assertThatThrownBy(() -> customLabels.train(request))
                .isInstanceOf(CustomLabelsException.class)
                .hasMessage(
                        "the request for a training was interrupted, which may have begun all the same; then it is that"
                                + " of model \"2\" among the versions of " + project.arn());
        assertThat(Thread.interrupted()).isTrue();
    }
}
