package dev.lookbook.rekognition.fake;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A project with its datasets by type and its versions by name. */
final class Project {
    final String name;
    final String arn;
    final Decimal created = Account.now();
    final String feature;
    final String autoUpdate;
    final Map<String, Dataset> datasets = new LinkedHashMap<>();
    final Map<String, Version> versions = new LinkedHashMap<>();
    final Map<String, Policy> policies = new LinkedHashMap<>();
    String status = "CREATING";

    Project(String name, String arn, String feature, String autoUpdate) {
        this.name = name;
        this.arn = arn;
        this.feature = feature;
        this.autoUpdate = autoUpdate;
    }

    Attributes description() {
        List<Attributes> metadata = new ArrayList<>();
        datasets.values().forEach(dataset -> metadata.add(dataset.metadata()));
        return Attributes.builder()
                .put("ProjectArn", Value.of(arn))
                .put("CreationTimestamp", created)
                .put("Status", Value.of(status))
                .put("Datasets", Value.of(metadata))
                .put("Feature", Value.of(feature))
                .put("AutoUpdate", Value.of(autoUpdate))
                .build();
    }

    /** A policy that lets other accounts copy models of a project. */
    record Policy(String name, String revision, String document, Decimal created, Decimal updated) {}
}
