package dev.lookbook.rekognition.fake;

import dev.lookbook.manifest.check.DatasetVerdict;
import dev.lookbook.manifest.check.DatasetVerdict.LabelCount;
import dev.lookbook.manifest.check.ManifestVerdict;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.List;

/** The evaluation of a model that sees exactly what is there, whatever its score says. */
final class Evaluation {
    private static final String METADATA = "-metadata";
    private static final String PREFIX = "rekognition-custom-labels-";
    private static final double CONFIDENCE = 0.96;

    private final ManifestVerdict verdict;
    private final Decimal f1;

    Evaluation(ManifestVerdict verdict, double f1) {
        this.verdict = verdict;
        this.f1 = Decimal.of(f1);
    }

    /** The file {@code EvaluationResultSummary-….json}. */
    Attributes summary(String versionArn) {
        DatasetVerdict test = verdict.test().orElseThrow();
        List<Attributes> labels = new ArrayList<>();
        List<Attributes> confusion = new ArrayList<>();
        for (LabelCount label : test.labels()) {
            labels.add(Attributes.builder()
                    .put("Label", Value.of(label.name()))
                    .put("Metrics", metrics().put("Threshold", Decimal.of(0.5)).build())
                    .put("NumberOfTestingImages", Value.of(label.images()))
                    .build());
            confusion.add(Attributes.builder()
                    .put("GroundTruthLabel", Value.of(label.name()))
                    .put("PredictedLabel", Value.of(label.name()))
                    .put("Value", f1)
                    .build());
        }
        return Attributes.builder()
                .put("Version", Value.of(1))
                .put(
                        "AggregatedEvaluationResults",
                        metrics().put("ConfusionMatrix", Value.of(confusion)).build())
                .put(
                        "EvaluationDetails",
                        Attributes.builder()
                                .put("EvaluationEndTimestamp", Value.of("2026-01-31T07:30:23.910943"))
                                .put("Labels", Json.list(test.labels(), label -> Value.of(label.name())))
                                .put("NumberOfTestingImages", Value.of(test.valid()))
                                .put(
                                        "NumberOfTrainingImages",
                                        Value.of(verdict.train().valid()))
                                .put("ProjectVersionArn", Value.of(versionArn))
                                .build())
                .put("LabelEvaluationResults", Value.of(labels))
                .build();
    }

    private Attributes.Builder metrics() {
        return Attributes.builder().put("F1Score", f1).put("Precision", f1).put("Recall", f1);
    }

    /** The lines of the test data with what the model saw. */
    byte[] snapshot(List<byte[]> test) {
        List<byte[]> lines = new ArrayList<>();
        for (byte[] line : test) {
            lines.add(Json.write(snapshot(Json.read(line))));
        }
        return Lines.join(lines);
    }

    private static Attributes snapshot(Attributes line) {
        Attributes.Builder snapshot = Attributes.builder();
        line.get("source-ref").ifPresent(ref -> snapshot.put("source-ref", ref));
        int labels = 0;
        for (String name : line.asMap().keySet()) {
            Attributes label = line.attributes(name);
            Attributes metadata = line.attributes(name + METADATA);
            if (!metadata.isEmpty() && !label.isEmpty()) {
                String number = labels == 0 ? "" : "-" + labels;
                snapshot.put(PREFIX + "training-" + labels, label);
                snapshot.put(PREFIX + "training-" + labels + METADATA, metadata);
                snapshot.put(PREFIX + "evaluation" + number, label);
                snapshot.put(PREFIX + "evaluation" + number + METADATA, seen(metadata));
                labels++;
            }
        }
        return snapshot.build();
    }

    private static Attributes seen(Attributes metadata) {
        Attributes details = Attributes.builder()
                .put("version", Value.of(1))
                .put("ground-truth-labelling-jobs", Json.texts(List.of(PREFIX + "training-job")))
                .put("is-true-positive", Value.of(true))
                .put("is-true-negative", Value.of(false))
                .put("is-false-positive", Value.of(false))
                .put("is-false-negative", Value.of(false))
                .put("is-present-in-ground-truth", Value.of(true))
                .build();
        Attributes object = Attributes.builder()
                .put("confidence", Decimal.of(CONFIDENCE))
                .put(PREFIX + "evaluation-details", details)
                .build();
        return metadata.with("objects", Json.list(Json.elements(metadata, "objects"), any -> object))
                .with("job-name", Value.of(PREFIX + "evaluation-job"))
                .with("human-annotated", Value.of("no"));
    }
}
