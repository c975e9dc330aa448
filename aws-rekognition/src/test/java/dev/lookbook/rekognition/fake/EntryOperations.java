package dev.lookbook.rekognition.fake;

import dev.lookbook.manifest.check.ManifestRule;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists, changes and distributes what is in datasets. */
final class EntryOperations {
    private static final int PAGE = 100;

    private final Account account;

    EntryOperations(Account account) {
        this.account = account;
    }

    void addTo(Map<String, Operation> operations) {
        operations.put("UpdateDatasetEntries", this::update);
        operations.put("ListDatasetEntries", this::list);
        operations.put("ListDatasetLabels", this::labels);
        operations.put("DistributeDatasetEntries", this::distribute);
    }

    private Attributes update(Attributes input) {
        Dataset dataset = account.dataset(Inputs.text(input, "DatasetArn"));
        dataset.requireIdle();
        byte[] changes = Base64.getDecoder().decode(Inputs.text(input.attributes("Changes"), "GroundTruth"));
        Optional<String> failure = account.failures.take(NextFailures.Kind.DATASET);
        dataset.is("UPDATE_IN_PROGRESS", "The dataset is being updated.");
        account.timeline.after(account.options.datasetTakes, () -> {
            if (failure.isEmpty()) {
                dataset.entries.putAll(Lines.of(changes));
            }
            dataset.is(
                    failure.isPresent() ? "UPDATE_FAILED" : "UPDATE_COMPLETE",
                    failure.orElse("The dataset was updated successfully."));
        });
        return Attributes.of();
    }

    private Attributes list(Attributes input) {
        Dataset dataset = account.dataset(Inputs.text(input, "DatasetArn"));
        dataset.requireReady();
        List<String> labels = Json.strings(input, "ContainsLabels");
        Optional<Boolean> labeled = Inputs.optionalFlag(input, "Labeled");
        boolean errorsOnly = Inputs.flag(input, "HasErrors");
        String part = input.text("SourceRefContains").orElse("");
        List<Value> lines = dataset.entries.all().stream()
                .filter(entry -> labels.isEmpty() || labels.stream().anyMatch(entry.boxes()::containsKey))
                .filter(entry -> labeled.isEmpty() || labeled.get() == entry.isLabeled())
                .filter(entry -> !errorsOnly || entry.hasErrors())
                .filter(entry -> entry.sourceRef().contains(part))
                .map(entry -> Value.of(new String(Json.write(entry.listed()), StandardCharsets.UTF_8)))
                .toList();
        return Pages.of("DatasetEntries", lines, input, PAGE);
    }

    private Attributes labels(Attributes input) {
        Dataset dataset = account.dataset(Inputs.text(input, "DatasetArn"));
        dataset.requireReady();
        return Pages.of("DatasetLabelDescriptions", dataset.entries.labels(), input, PAGE);
    }

    private Attributes distribute(Attributes input) {
        List<Dataset> datasets = Json.objects(input, "Datasets").stream()
                .map(dataset -> account.dataset(Inputs.text(dataset, "Arn")))
                .toList();
        Dataset train = ofType(datasets, "TRAIN");
        Dataset test = ofType(datasets, "TEST");
        if (train.project != test.project) {
            throw Refusal.parameter("The datasets are of two projects.");
        }
        datasets.forEach(Dataset::requireReady);
        if (!test.entries.isEmpty()) {
            throw Refusal.parameter("The test dataset is not empty: " + test.arn);
        }
        datasets.forEach(dataset -> dataset.is("UPDATE_IN_PROGRESS", "The dataset is being updated."));
        account.timeline.after(account.options.datasetTakes, () -> {
            boolean moved = train.entries.distributeTo(test.entries);
            datasets.forEach(dataset -> dataset.is(
                    moved ? "UPDATE_COMPLETE" : "UPDATE_FAILED",
                    moved
                            ? "The dataset was updated successfully."
                            : DatasetOperations.problem(
                                    ManifestRule.ERROR_INSUFFICIENT_IMAGES_PER_LABEL_FOR_DISTRIBUTE)));
        });
        return Attributes.of();
    }

    private static Dataset ofType(List<Dataset> datasets, String type) {
        return datasets.stream()
                .filter(dataset -> dataset.type.equals(type))
                .findFirst()
                .orElseThrow(() -> Refusal.parameter("One dataset of type " + type + " is needed."));
    }
}
