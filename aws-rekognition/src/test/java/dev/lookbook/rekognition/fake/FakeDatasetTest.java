package dev.lookbook.rekognition.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.manifest.check.ManifestRule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.rekognition.model.DatasetLabelDescription;
import software.amazon.awssdk.services.rekognition.model.DatasetStats;
import software.amazon.awssdk.services.rekognition.model.DatasetStatus;
import software.amazon.awssdk.services.rekognition.model.DatasetStatusMessageCode;
import software.amazon.awssdk.services.rekognition.model.DatasetType;
import software.amazon.awssdk.services.rekognition.model.DistributeDataset;
import software.amazon.awssdk.services.rekognition.model.InvalidPaginationTokenException;
import software.amazon.awssdk.services.rekognition.model.InvalidParameterException;
import software.amazon.awssdk.services.rekognition.model.InvalidS3ObjectException;
import software.amazon.awssdk.services.rekognition.model.ListDatasetEntriesRequest;
import software.amazon.awssdk.services.rekognition.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.rekognition.model.ResourceInUseException;
import software.amazon.awssdk.services.rekognition.model.ResourceNotFoundException;
import software.amazon.awssdk.services.rekognition.model.ResourceNotReadyException;

class FakeDatasetTest {
    private static final String PICTURES = "s3://" + Calls.BUCKET + "/";

    private final MemoryFiles s3 = new MemoryFiles();
    private final FakeRekognition service = FakeRekognition.builder()
            .s3(s3)
            .alsoFinding(
                    ref -> ref.endsWith("broken.jpg") ? List.of(ManifestRule.ERROR_INVALID_IMAGE_DIMENSION) : List.of())
            .start();
    private final Calls calls = new Calls(service.client());
    private final String project = calls.project("garments");

    @AfterEach
    void close() {
        service.close();
    }

    private static byte[] lines(String... sourceRefs) {
        return Lines.join(List.of(sourceRefs).stream()
                .map(ref -> Json.write(Manifests.line(PICTURES + ref, "shirt")))
                .toList());
    }

    private List<String> entries(ListDatasetEntriesRequest request) {
        return service.client().listDatasetEntriesPaginator(request).datasetEntries().stream()
                .toList();
    }

    @Test
    void entriesArePutInThePlaceOfThoseWithTheSamePicture() {
        String dataset = calls.emptyDataset(project, DatasetType.TRAIN);
        calls.update(dataset, lines("a.jpg", "b.jpg"));
        calls.update(dataset, Json.write(Manifests.line(PICTURES + "b.jpg", "skirt")));

        DatasetStats stats = calls.describe(dataset).datasetStats();
        assertThat(stats.totalEntries()).isEqualTo(2);
        assertThat(stats.labeledEntries()).isEqualTo(2);
        assertThat(service.client()
                        .listDatasetLabels(request -> request.datasetArn(dataset))
                        .datasetLabelDescriptions())
                .extracting(DatasetLabelDescription::labelName)
                .containsExactly("shirt", "skirt");
        assertThat(service.requests("UpdateDatasetEntries"))
                .allSatisfy(request -> assertThat(request.bodyBytes()).isPositive());
    }

    @Test
    void linesThatCannotBeReadGetLostInSilenceUnlessThereAreManyOfThem() {
        byte[] bad = "no JSON\n".getBytes(StandardCharsets.UTF_8);
        s3.put(Calls.BUCKET, "some.manifest", Lines.join(List.of(lines("a.jpg", "b.jpg", "c.jpg", "d.jpg"), bad)));
        s3.put(Calls.BUCKET, "many.manifest", Lines.join(List.of(lines("a.jpg"), bad)));
        s3.put(Calls.BUCKET, "manifest", lines("a.jpg"));

        String many = calls.dataset(project, DatasetType.TRAIN, "many.manifest");
        String noEnding = calls.dataset(project, DatasetType.TEST, "manifest");
        assertThat(calls.describe(many).status()).isEqualTo(DatasetStatus.CREATE_FAILED);
        assertThat(calls.describe(many).statusMessageCode()).isEqualTo(DatasetStatusMessageCode.CLIENT_ERROR);
        assertThat(calls.describe(many).statusMessage()).startsWith("ERROR_TOO_MANY_RECORDS_IN_ERROR");
        assertThat(calls.describe(noEnding).statusMessage())
                .startsWith("ERROR_MANIFEST_INACCESSIBLE_OR_UNSUPPORTED_FORMAT");
    }

    @Test
    void entriesWithErrorsAreListedWithThem() {
        String dataset = calls.emptyDataset(project, DatasetType.TRAIN);
        calls.update(
                dataset,
                Lines.join(List.of(
                        Json.write(Manifests.unsupported(PICTURES + "a.jpg")), lines("b.jpg"), lines("broken.jpg"))));

        List<String> bad = entries(ListDatasetEntriesRequest.builder()
                .datasetArn(dataset)
                .hasErrors(true)
                .build());
        assertThat(calls.describe(dataset).datasetStats().errorEntries()).isEqualTo(2);
        assertThat(bad).hasSize(2);
        assertThat(bad.get(0))
                .contains("\"cl-errors\": [{\"code\": \"ERROR_UNSUPPORTED_USE_CASE_TYPE\", "
                        + "\"message\": \"The use case type of the bounding-box-metadata label attribute metadata is "
                        + "unsupported. Check the type field.\"}]}")
                .contains("\"cl-errors\": [{\"code\": \"ERROR_NO_VALID_LABEL_ATTRIBUTES\"")
                .contains("\"cl-metadata\": {\"is_labeled\": true}");
        assertThat(bad.get(1)).contains("ERROR_INVALID_IMAGE_DIMENSION");
    }

    @Test
    void listsComeInPagesAndThroughFilters() {
        String dataset = calls.emptyDataset(project, DatasetType.TRAIN);
        calls.update(dataset, Manifests.of(PICTURES, 25));
        calls.update(
                dataset, ("{\"source-ref\": \"" + PICTURES + "unlabelled.jpg\"}").getBytes(StandardCharsets.UTF_8));

        ListDatasetEntriesRequest all = ListDatasetEntriesRequest.builder()
                .datasetArn(dataset)
                .maxResults(10)
                .build();
        service.forgetRequests();
        assertThat(entries(all)).hasSize(26);
        assertThat(service.count("ListDatasetEntries")).isEqualTo(3);
        assertThat(entries(all.toBuilder().containsLabels("trousers").build())).hasSize(12);
        assertThat(entries(all.toBuilder().labeled(false).build())).hasSize(1);
        assertThat(entries(all.toBuilder().sourceRefContains("/7.jpg").build())).hasSize(1);
        assertThatThrownBy(() -> entries(all.toBuilder().nextToken("x").build()))
                .isInstanceOf(InvalidPaginationTokenException.class);
    }

    @Test
    void aFifthOfTheEntriesIsDistributed() {
        String train = calls.emptyDataset(project, DatasetType.TRAIN);
        calls.update(train, Manifests.of(PICTURES, 50));
        assertThatThrownBy(() -> distribute(train, train)).isInstanceOf(InvalidParameterException.class);
        String test = calls.emptyDataset(project, DatasetType.TEST);
        distribute(train, test);

        assertThat(calls.describe(train).datasetStats().totalEntries()).isEqualTo(40);
        assertThat(calls.describe(test).datasetStats().totalEntries()).isEqualTo(10);
        assertThatThrownBy(() -> distribute(train, test)).isInstanceOf(InvalidParameterException.class);
    }

    private void distribute(String train, String test) {
        service.client()
                .distributeDatasetEntries(request -> request.datasets(
                        DistributeDataset.builder().arn(train).build(),
                        DistributeDataset.builder().arn(test).build()));
    }

    @Test
    void aDatasetIsCopiedFromAnother() {
        String train = calls.emptyDataset(project, DatasetType.TRAIN);
        calls.update(train, Manifests.of(PICTURES, 3));
        String other = calls.project("other");
        String copy = service.client()
                .createDataset(request -> request.projectArn(other)
                        .datasetType(DatasetType.TRAIN)
                        .datasetSource(source -> source.datasetArn(train)))
                .datasetArn();

        assertThat(calls.describe(copy).datasetStats().totalEntries()).isEqualTo(3);
    }

    @Test
    void wrongStatesAndNamesAreRefused() {
        String train = calls.emptyDataset(project, DatasetType.TRAIN);
        assertThatThrownBy(() -> calls.emptyDataset(project, DatasetType.TRAIN))
                .isInstanceOf(ResourceAlreadyExistsException.class);
        assertThatThrownBy(() -> calls.dataset(project, DatasetType.TEST, "missing.manifest"))
                .isInstanceOf(InvalidS3ObjectException.class);
        assertThatThrownBy(() -> calls.describe(train + "0")).isInstanceOf(ResourceNotFoundException.class);
        service.failNextDataset("The service has an issue.");
        calls.update(train, lines("a.jpg"));
        assertThat(calls.describe(train).status()).isEqualTo(DatasetStatus.UPDATE_FAILED);
        assertThat(calls.describe(train).datasetStats().totalEntries()).isZero();
    }

    @Test
    void aDatasetThatIsUpdatedIsBusy() {
        try (FakeRekognition slow =
                FakeRekognition.builder().datasetTakes(Duration.ofHours(1)).start()) {
            Calls slowCalls = new Calls(slow.client());
            String dataset = slowCalls.emptyDataset(slowCalls.project("slow"), DatasetType.TRAIN);
            slow.settle();
            slowCalls.update(dataset, lines("a.jpg"));

            assertThatThrownBy(() -> slowCalls.update(dataset, lines("b.jpg")))
                    .isInstanceOf(ResourceInUseException.class);
            assertThatThrownBy(() -> slow.client().listDatasetLabels(request -> request.datasetArn(dataset)))
                    .isInstanceOf(ResourceNotReadyException.class);
            assertThatThrownBy(() -> slow.client().deleteDataset(request -> request.datasetArn(dataset)))
                    .isInstanceOf(ResourceInUseException.class);
        }
    }
}
