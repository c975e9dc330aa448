package dev.lookbook.rekognition;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.rekognition.model.DatasetSource;
import software.amazon.awssdk.services.rekognition.model.ListDatasetEntriesRequest;

/** Makes, describes and lists datasets. */
final class Datasets {
    private final Settings settings;
    private final Versions versions;

    Datasets(Settings settings, Versions versions) {
        this.settings = settings;
        this.versions = versions;
    }

    Settings settings() {
        return settings;
    }

    String create(String projectArn, DatasetType type, Consumer<DatasetSource.Builder> source, boolean empty) {
        Supplier<Optional<String>> find =
                () -> versions.project(Arn.parse(projectArn).project())
                        .flatMap(project -> project.dataset(type))
                        .map(Dataset::arn);
        return Requests.create(
                () -> settings.client()
                        .createDataset(request -> {
                            request.projectArn(projectArn).datasetType(type.name());
                            if (!empty) {
                                request.datasetSource(source);
                            }
                        })
                        .datasetArn(),
                find.get(),
                find);
    }

    Dataset describe(Arn arn) {
        return Descriptions.of(
                arn,
                settings.client()
                        .describeDataset(request -> request.datasetArn(arn.text()))
                        .datasetDescription());
    }

    /** Waits until the service is not at work on a dataset, whatever has come of it. */
    Dataset awaitIdle(Arn arn, Settings how) throws InterruptedException {
        return Poll.dataset(how, arn.text(), () -> describe(arn))
                .until(dataset -> !dataset.status().isBusy());
    }

    Dataset await(Arn arn, Settings how) throws InterruptedException {
        return whole(awaitIdle(arn, how));
    }

    /** A dataset that has become what it should. */
    static Dataset whole(Dataset dataset) {
        if (dataset.status().isFailed()) {
            throw new CustomLabelsException(dataset, "the service could not make of the dataset what was wanted");
        }
        return dataset;
    }

    Stream<String> entries(Arn arn, EntryFilter filter) {
        ListDatasetEntriesRequest.Builder request =
                ListDatasetEntriesRequest.builder().datasetArn(arn.text());
        if (!filter.labels().isEmpty()) {
            request.containsLabels(filter.labels());
        }
        if (filter.errorsOnly()) {
            request.hasErrors(true);
        }
        filter.labeled().ifPresent(request::labeled);
        filter.sourceRefContains().ifPresent(request::sourceRefContains);
        return settings.client().listDatasetEntriesPaginator(request.build()).datasetEntries().stream();
    }

    Stream<DatasetLabel> labels(Arn arn) {
        return settings
                .client()
                .listDatasetLabelsPaginator(request -> request.datasetArn(arn.text()))
                .datasetLabelDescriptions()
                .stream()
                .map(label -> new DatasetLabel(
                        Optional.ofNullable(label.labelName()).orElse(""),
                        Optional.ofNullable(label.labelStats())
                                .map(stats -> Descriptions.count(stats.entryCount()))
                                .orElse(0L),
                        Optional.ofNullable(label.labelStats())
                                .map(stats -> Descriptions.count(stats.boundingBoxCount()))
                                .orElse(0L)));
    }
}
