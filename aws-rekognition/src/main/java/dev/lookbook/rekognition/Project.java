package dev.lookbook.rekognition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A project, which holds datasets and the models that were trained with them, as it was when the service was asked.
 *
 * @param arn its name for the service
 * @param status the service's word: {@code CREATING}, {@code CREATED}, {@code DELETING}
 * @param created when it was made
 * @param datasets its datasets, without what is in them
 */
public record Project(String arn, String status, Optional<Instant> created, List<Dataset> datasets) {
    public Project {
        datasets = List.copyOf(datasets);
    }

    /** Its name among people. */
    public String name() {
        return Arn.parse(arn).part(1);
    }

    /** The dataset of a type. */
    public Optional<Dataset> dataset(DatasetType type) {
        return datasets.stream().filter(dataset -> dataset.type() == type).findFirst();
    }
}
