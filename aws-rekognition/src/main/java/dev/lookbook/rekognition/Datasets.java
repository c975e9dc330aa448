package dev.lookbook.rekognition;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.rekognition.model.DatasetSource;
import software.amazon.awssdk.services.rekognition.model.DistributeDataset;
import software.amazon.awssdk.services.rekognition.model.ListDatasetEntriesRequest;
import software.amazon.awssdk.services.rekognition.model.ResourceInUseException;

/** Makes, fills, describes and lists datasets. */
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
        return Requests.create(
                () -> settings.client()
                        .createDataset(request -> {
                            request.projectArn(projectArn).datasetType(type.name());
                            if (!empty) {
                                request.datasetSource(source);
                            }
                        })
                        .datasetArn(),
                () -> versions.project(Arn.parse(projectArn).project())
                        .flatMap(project -> project.dataset(type))
                        .map(Dataset::arn));
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
        Dataset dataset = awaitIdle(arn, how);
        if (dataset.status().isFailed()) {
            throw new CustomLabelsException(dataset, "the service could not make of the dataset what was wanted");
        }
        return dataset;
    }

    /** Sends lines; when the service is at work on the dataset already, perhaps on these very lines, after that. */
    Dataset update(Arn arn, byte[] lines) throws InterruptedException {
        for (int failures = 0; ; failures++) {
            try {
                new Retries(settings)
                        .call(() -> settings.client()
                                .updateDatasetEntries(request -> request.datasetArn(arn.text())
                                        .changes(changes -> changes.groundTruth(SdkBytes.fromByteArray(lines)))));
                return await(arn, settings);
            } catch (AbortedException e) {
                throw ServiceErrors.interrupted(e);
            } catch (ResourceInUseException e) {
                if (failures == settings.attempts()) {
                    throw e;
                }
                awaitIdle(arn, settings);
            }
        }
    }

    void distribute(Arn train, Arn test) throws InterruptedException {
        List<DistributeDataset> both = Stream.of(train, test)
                .map(arn -> DistributeDataset.builder().arn(arn.text()).build())
                .toList();
        settings.client().distributeDatasetEntries(request -> request.datasets(both));
        await(train, settings);
        await(test, settings);
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
