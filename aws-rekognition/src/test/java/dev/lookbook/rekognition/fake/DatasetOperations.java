package dev.lookbook.rekognition.fake;

import dev.lookbook.manifest.check.ManifestRule;
import dev.lookbook.model.Attributes;
import dev.lookbook.rekognition.fake.Inputs.S3Name;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes, describes and deletes datasets. */
final class DatasetOperations {
    /** Of so many lines, one may be invalid. */
    private static final int INVALID_SHARE = 5;

    private final Account account;

    DatasetOperations(Account account) {
        this.account = account;
    }

    void addTo(Map<String, Operation> operations) {
        operations.put("CreateDataset", this::create);
        operations.put("DescribeDataset", this::describe);
        operations.put("DeleteDataset", this::delete);
    }

    private Attributes create(Attributes input) {
        Project project = account.project(Inputs.text(input, "ProjectArn"));
        String type = Inputs.text(input, "DatasetType");
        if (project.datasets.containsKey(type)) {
            throw Refusal.of(
                    "ResourceAlreadyExistsException",
                    "The project has a dataset of type " + type + " already: " + project.arn);
        }
        Attributes source = input.attributes("DatasetSource");
        Optional<S3Name> manifest = Inputs.s3Object(source.attributes("GroundTruthManifest"));
        Optional<Dataset> other = source.text("DatasetArn").map(account::dataset);
        if (manifest.isPresent() && other.isPresent()) {
            throw Refusal.parameter("A dataset has one source, a manifest or another dataset.");
        }
        other.filter(dataset -> !dataset.isUsable()).ifPresent(dataset -> {
            throw Refusal.parameter("The dataset cannot be copied: " + dataset.arn + " is " + dataset.status());
        });
        Optional<byte[]> bytes = manifest.map(this::read);
        Dataset dataset = new Dataset(
                account,
                project,
                type,
                account.newArn(project.name + "/dataset/" + type.toLowerCase(Locale.ROOT)),
                new Entries(new EntryJudge(account.options.pictures)));
        project.datasets.put(type, dataset);
        account.tag(dataset.arn, input.attributes("Tags"));
        Optional<String> failure = account.failures.take(NextFailures.Kind.DATASET);
        account.timeline.after(account.options.datasetTakes, () -> {
            Optional<String> problem =
                    failure.or(() -> bytes.flatMap(lines -> fill(dataset, manifest.orElseThrow(), lines)));
            other.ifPresent(from -> dataset.entries.copyOf(from.entries));
            dataset.is(
                    problem.isPresent() ? "CREATE_FAILED" : "CREATE_COMPLETE",
                    problem.orElse("The dataset was created successfully."));
        });
        return Json.object("DatasetArn", dataset.arn);
    }

    private byte[] read(S3Name manifest) {
        return account.options
                .s3
                .get(manifest.bucket(), manifest.key())
                .orElseThrow(() -> Refusal.s3Object(manifest.bucket(), manifest.key()));
    }

    /** Fills a dataset with the lines of a manifest; tells why that is not possible. */
    private static Optional<String> fill(Dataset dataset, S3Name name, byte[] manifest) {
        if (name.key().lastIndexOf('.') <= name.key().lastIndexOf('/')) {
            return Optional.of(problem(ManifestRule.ERROR_MANIFEST_INACCESSIBLE_OR_UNSUPPORTED_FORMAT));
        }
        List<byte[]> lines = Lines.of(manifest);
        int lost = dataset.entries.addAll(lines);
        return lost * INVALID_SHARE > lines.size()
                ? Optional.of(problem(ManifestRule.ERROR_TOO_MANY_RECORDS_IN_ERROR))
                : Optional.empty();
    }

    static String problem(ManifestRule rule) {
        return rule.code() + ": " + rule.serviceMessage();
    }

    private Attributes describe(Attributes input) {
        return Attributes.of(
                "DatasetDescription",
                account.dataset(Inputs.text(input, "DatasetArn")).description());
    }

    private Attributes delete(Attributes input) {
        Dataset dataset = account.dataset(Inputs.text(input, "DatasetArn"));
        dataset.requireIdle();
        if (dataset.project.versions.values().stream()
                .anyMatch(version -> version.status.equals("TRAINING_IN_PROGRESS"))) {
            throw Refusal.inUse("A model is being trained with the dataset: " + dataset.arn);
        }
        dataset.is("DELETE_IN_PROGRESS", "The dataset is being deleted.");
        account.timeline.after(account.options.deleteTakes, () -> {
            dataset.project.datasets.remove(dataset.type);
            account.tags.remove(dataset.arn);
        });
        return Attributes.of();
    }
}
