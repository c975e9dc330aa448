package dev.lookbook.rekognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lookbook.manifest.check.ManifestRule;
import dev.lookbook.rekognition.fake.AwsClients;
import dev.lookbook.rekognition.fake.FakeRekognition;
import dev.lookbook.rekognition.fake.Fault;
import dev.lookbook.rekognition.fake.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.DistributeDataset;
import software.amazon.awssdk.services.rekognition.model.InvalidParameterException;
import software.amazon.awssdk.services.rekognition.model.InvalidS3ObjectException;
import software.amazon.awssdk.services.rekognition.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.rekognition.model.ResourceInUseException;

class DatasetTest {
    private final Shop.Bucket bucket = new Shop.Bucket();
    private final FakeRekognition service = FakeRekognition.builder()
            .s3(bucket)
            .projectTakes(Duration.ofHours(1))
            .datasetTakes(Duration.ofHours(1))
            .start();
    private final CustomLabels customLabels = Shop.settling(service, service.client());
    private String project = "";

    @BeforeEach
    void open() throws InterruptedException {
        project = customLabels.createProject("garments").arn();
    }

    @AfterEach
    void close() {
        service.close();
    }

    private Dataset dataset(DatasetType type, int lines) throws InterruptedException {
        return customLabels.createDataset(project, type, bucket.put("a.manifest", Shop.manifest("a/", lines)));
    }

    @Test
    void aProjectIsThereWhenItIsMade() {
        assertThat(customLabels.project("garments")).hasValueSatisfying(made -> {
            assertThat(made.name()).isEqualTo("garments");
            assertThat(made.status()).isEqualTo("CREATED");
            assertThat(made.datasets()).isEmpty();
        });
        assertThat(customLabels.project("trousers")).isEmpty();
        assertThat(customLabels.projects().map(Project::arn)).containsExactly(project);
        assertThatThrownBy(() -> customLabels.createProject("garments")).isInstanceOf(ResourceInUseException.class);
    }

    @Test
    void aDatasetIsFilledWhenItIsMade() throws Exception {
        List<WaitProgress> told = new ArrayList<>();
        Dataset dataset = Shop.builder(service.client())
                .listener(progress -> {
                    told.add(progress);
                    service.settle();
                })
                .build()
                .createDataset(project, DatasetType.TRAIN, bucket.put("a.manifest", Shop.manifest("a/", 10)));

        assertThat(dataset.type()).isEqualTo(DatasetType.TRAIN);
        assertThat(dataset.status()).isEqualTo(DatasetStatus.CREATE_COMPLETE);
        assertThat(dataset.stats()).contains(new DatasetStats(10, 10, 2, 0));
        assertThat(told)
                .extracting(WaitProgress::status)
                .startsWith("CREATE_IN_PROGRESS")
                .endsWith("CREATE_COMPLETE");
        assertThat(told).allSatisfy(progress -> assertThat(progress.arn()).isEqualTo(dataset.arn()));
        assertThat(customLabels.labels(dataset.arn()))
                .containsExactly(new DatasetLabel("shirt", 5, 5), new DatasetLabel("trousers", 5, 5));
        assertThat(customLabels.project("garments").orElseThrow().dataset(DatasetType.TRAIN))
                .hasValueSatisfying(listed -> assertThat(listed.arn()).isEqualTo(dataset.arn()));
        assertThatThrownBy(() -> dataset(DatasetType.TRAIN, 5)).isInstanceOf(ResourceAlreadyExistsException.class);
    }

    /** The first attempt did nothing, though the client does not tell that from one whose answer was lost. */
    @Test
    void whatWasThereBeforeIsNeverTakenForWhatWasMade() throws Exception {
        Dataset old = dataset(DatasetType.TRAIN, 20);
        service.refuseNext("CreateDataset", "ThrottlingException", 1);
        assertThatThrownBy(() -> dataset(DatasetType.TRAIN, 3)).isInstanceOf(ResourceAlreadyExistsException.class);
        assertThat(customLabels.dataset(old.arn()).stats().orElseThrow().totalEntries())
                .isEqualTo(20);

        service.refuseNext("CreateProject", "ThrottlingException", 1);
        assertThatThrownBy(() -> customLabels.createProject("garments")).isInstanceOf(ResourceInUseException.class);
    }

    @Test
    void whatWasMadeIsFoundWhenTheAnswerGetsLost() throws Exception {
        try (Faults faults = Faults.before(service.endpoint());
                RekognitionClient client = AwsClients.rekognition(faults.endpoint())) {
            CustomLabels lossy = Shop.settling(service, client);
            // A look whether it is there, and the request.
            faults.plan((number, method, target) -> number == 2 ? Fault.DROPPED_RESPONSE : Fault.NONE);
            assertThat(lossy.createProject("lost").arn()).contains(":project/lost/");
            assertThat(service.count("CreateProject")).isEqualTo(3);
        }
    }

    @Test
    void aManifestThatIsMissingOrBadEndsInTheServicesWords() throws Exception {
        assertThatThrownBy(() -> customLabels.createDataset(
                        project, DatasetType.TRAIN, new S3Location(Shop.BUCKET, "missing.manifest")))
                .isInstanceOf(InvalidS3ObjectException.class);

        S3Location nameless = bucket.put("no-ending", Shop.manifest("a/", 5));
        CustomLabelsException e = catchThrowableOfType(
                CustomLabelsException.class, () -> customLabels.createDataset(project, DatasetType.TRAIN, nameless));
        assertThat(e)
                .hasMessage("the service could not make of the dataset what was wanted: " + e.arn()
                        + " is CREATE_FAILED (\"ERROR_MANIFEST_INACCESSIBLE_OR_UNSUPPORTED_FORMAT: The manifest file"
                        + " extension or contents are invalid.\")");
        assertThat(e.status()).contains("CREATE_FAILED");
        assertThat(e.statusCode()).contains("CLIENT_ERROR");
        assertThat(e.rules()).containsExactly(ManifestRule.ERROR_MANIFEST_INACCESSIBLE_OR_UNSUPPORTED_FORMAT);
    }

    @Test
    void aFifthIsMovedToTheTestDataset() throws Exception {
        Dataset train = dataset(DatasetType.TRAIN, 20);
        Dataset test = customLabels.createEmptyDataset(project, DatasetType.TEST);
        customLabels.distribute(train.arn(), test.arn());

        assertThat(customLabels.dataset(train.arn()).stats().orElseThrow().totalEntries())
                .isEqualTo(16);
        assertThat(customLabels.dataset(test.arn()).stats().orElseThrow().totalEntries())
                .isEqualTo(4);
        assertThat(customLabels.entries(test.arn(), EntryFilter.all())).hasSize(4);
    }

    @Test
    void aDistributionIsNotOverBeforeItHasBegun() throws Exception {
        Dataset train = dataset(DatasetType.TRAIN, 4);
        Dataset test = customLabels.createEmptyDataset(project, DatasetType.TEST);
        service.seenAfter(2);

        assertThatThrownBy(() -> customLabels.distribute(train.arn(), test.arn()))
                .isInstanceOfSatisfying(
                        CustomLabelsException.class,
                        e -> assertThat(e.rules())
                                .containsExactly(ManifestRule.ERROR_INSUFFICIENT_IMAGES_PER_LABEL_FOR_DISTRIBUTE));
    }

    @Test
    void aDistributionIsTriedAgainAndDoneOnce() throws Exception {
        Dataset train = dataset(DatasetType.TRAIN, 20);
        Dataset test = customLabels.createEmptyDataset(project, DatasetType.TEST);
        List<DistributeDataset> both = Stream.of(train, test)
                .map(one -> DistributeDataset.builder().arn(one.arn()).build())
                .toList();
        try (Faults faults = Faults.before(service.endpoint());
                RekognitionClient once = AwsClients.rekognitionOnce(faults.endpoint())) {
            service.refuseNext("DistributeDatasetEntries", "ThrottlingException", 1);
            // Two looks at what there is, a request that is refused, and one that the service does and says it has
            // failed.
            faults.plan((number, method, target) -> {
                if (number < 4 || faults.count(Fault.UNAVAILABLE) > 0) {
                    return Fault.NONE;
                }
                service.client().distributeDatasetEntries(request -> request.datasets(both));
                return Fault.UNAVAILABLE;
            });
            Shop.settling(service, once).distribute(train.arn(), test.arn());
        }
        assertThat(service.count("DistributeDatasetEntries")).isEqualTo(3);
        assertThat(customLabels.dataset(train.arn()).stats().orElseThrow().totalEntries())
                .isEqualTo(16);
        assertThat(customLabels.dataset(test.arn()).stats().orElseThrow().totalEntries())
                .isEqualTo(4);
        assertThatThrownBy(() -> customLabels.distribute(train.arn(), test.arn()))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void aDatasetIsCopiedFromAnother() throws Exception {
        Dataset train = dataset(DatasetType.TRAIN, 3);
        String other = customLabels.createProject("other").arn();
        Dataset copy = customLabels.copyDataset(other, DatasetType.TEST, train.arn());

        assertThat(copy.stats().orElseThrow().totalEntries()).isEqualTo(3);
    }

    @Test
    void entriesAreListedAsTheyAreChosen() throws Exception {
        Dataset train = dataset(DatasetType.TRAIN, 250);

        assertThat(customLabels.entries(train.arn(), EntryFilter.all())).hasSize(250);
        assertThat(customLabels.entries(train.arn(), EntryFilter.all().withLabels(List.of("shirt"))))
                .hasSize(125);
        assertThat(customLabels.entries(train.arn(), EntryFilter.all().withSourceRefContaining("/a/24")))
                .hasSize(11);
        assertThat(customLabels.entries(train.arn(), EntryFilter.all().withLabeled(false)))
                .isEmpty();
        assertThat(customLabels.entries(train.arn(), EntryFilter.withErrors())).isEmpty();
    }

    @Test
    void datasetsAreNamedByTheirArns() {
        assertThatThrownBy(() -> customLabels.dataset(project))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected the ARN of a dataset, …:project/NAME/dataset/NAME/TIME, but found \"" + project
                        + "\"");
    }
}
