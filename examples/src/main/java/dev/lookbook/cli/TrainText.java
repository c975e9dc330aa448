package dev.lookbook.cli;

import dev.lookbook.manifest.result.EvaluationMetrics;
import dev.lookbook.manifest.result.EvaluationSummary;
import dev.lookbook.model.Decimal;
import dev.lookbook.rekognition.ModelVersion;
import dev.lookbook.rekognition.TrainingResults;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** What became of a training, for people and for programs. */
record TrainText(
        TrainCommand command, ModelVersion version, Optional<TrainingResults> results, Optional<String> failure) {
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    String text() {
        StringBuilder out = new StringBuilder();
        if (evaluation().isEmpty() && version.f1Score().isPresent()) {
            Summary.line(out, "all labels: F1 %.3f", version.f1Score().getAsDouble());
        }
        evaluation().ifPresent(summary -> {
            Summary.line(out, "%-32s %6s %6s %6s", "", "F1", "P", "R");
            metrics(out, "all labels", summary.metrics());
            summary.labels().forEach(label -> metrics(out, label.label(), label.metrics()));
        });
        version.billableTraining()
                .ifPresent(time -> Summary.line(
                        out,
                        "paid for: %s%s",
                        WaitLines.time(time),
                        cost(time).map(cost -> ", " + cost.toPlainString()).orElse("")));
        return out.toString();
    }

    private static void metrics(StringBuilder out, String name, EvaluationMetrics metrics) {
        Summary.line(
                out,
                "%-32s %6s %6s %6s",
                name,
                number(metrics.f1Score()),
                number(metrics.precision()),
                number(metrics.recall()));
    }

    private static String number(Optional<Decimal> value) {
        return value.map(number -> String.format(Locale.ROOT, "%.3f", number.doubleValue()))
                .orElse("-");
    }

    private Optional<EvaluationSummary> evaluation() {
        return results.flatMap(TrainingResults::evaluation);
    }

    private Optional<BigDecimal> cost(Duration time) {
        return Optional.ofNullable(command.price)
                .map(price -> price.multiply(BigDecimal.valueOf(time.toSeconds()))
                        .divide(SECONDS_PER_HOUR, MathContext.DECIMAL32));
    }

    void writeTo(JsonGenerator json) {
        json.writeStringProperty("command", "train");
        json.writeBooleanProperty("dryRun", false);
        json.writeStringProperty("model", version.arn());
        json.writeStringProperty("status", version.status().name());
        failure.ifPresent(why -> json.writeStringProperty("problem", why));
        version.billableTraining().ifPresent(time -> {
            json.writeNumberProperty("billableSeconds", time.toSeconds());
            cost(time).ifPresent(cost -> json.writeNumberProperty("cost", cost));
        });
        if (evaluation().isEmpty() && version.f1Score().isPresent()) {
            json.writeNumberProperty("f1", version.f1Score().getAsDouble());
        }
        evaluation().ifPresent(summary -> {
            metrics(json, summary.metrics());
            json.writeArrayPropertyStart("labels");
            summary.labels().forEach(label -> {
                json.writeStartObject();
                json.writeStringProperty("name", label.label());
                metrics(json, label.metrics());
                json.writeEndObject();
            });
            json.writeEndArray();
        });
    }

    private static void metrics(JsonGenerator json, EvaluationMetrics metrics) {
        metrics.f1Score().ifPresent(value -> json.writeNumberProperty("f1", value.doubleValue()));
        metrics.precision().ifPresent(value -> json.writeNumberProperty("precision", value.doubleValue()));
        metrics.recall().ifPresent(value -> json.writeNumberProperty("recall", value.doubleValue()));
        metrics.threshold().ifPresent(value -> json.writeNumberProperty("threshold", value.doubleValue()));
    }
}
