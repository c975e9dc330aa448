package dev.lookbook.manifest.result;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import dev.lookbook.testing.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What result files say, with members missing, unknown ones, and in any order. */
final class ResultSamples {
    private ResultSamples() {}

    static Arbitrary<Attributes> manifests() {
        Arbitrary<Value> errors = list(object(Map.of("message", text()), Map.of("code", text(false))));
        Arbitrary<Value> dataset = object(
                Map.of(
                        "use_case", text(),
                        "total_json_lines", count(),
                        "valid_json_lines", count(),
                        "invalid_json_lines", count(),
                        "ignored_json_lines", count(),
                        "errors", errors,
                        "error_json_line_indices", list(count()),
                        "error_line_indices", list(count())),
                Map.of());
        Arbitrary<Value> statistics = object(Map.of("training", dataset, "testing", dataset), Map.of());
        return object(Map.of("errors", errors), Map.of("statistics", statistics))
                .map(Attributes.class::cast);
    }

    static Arbitrary<Attributes> evaluations() {
        Arbitrary<Value> cell =
                object(Map.of("GroundTruthLabel", text(), "PredictedLabel", text(), "Value", number()), Map.of());
        Map<String, Arbitrary<Value>> numbers = Map.of(
                "AveragePrecision", number(),
                "AverageRecall", number(),
                "ConfusionMatrix", list(cell),
                "F1Score", number(),
                "Precision", number(),
                "Recall", number(),
                "Threshold", number());
        Arbitrary<Value> metrics = object(numbers, Map.of());
        Map<String, Arbitrary<Value>> nested = new LinkedHashMap<>(numbers);
        nested.put("Metrics", metrics);
        Arbitrary<Value> label =
                object(Map.of("Metrics", metrics, "NumberOfTestingImages", count()), Map.of("Label", text(false)));
        Arbitrary<Value> details = object(
                Map.of(
                        "EvaluationEndTimestamp", text(),
                        "Labels", list(text(false)),
                        "NumberOfTestingImages", count(),
                        "NumberOfTrainingImages", count(),
                        "ProjectVersionArn", text()),
                Map.of());
        return object(
                        Map.of("Version", count(), "EvaluationDetails", details, "LabelEvaluationResults", list(label)),
                        Map.of("AggregatedEvaluationResults", object(nested, Map.of())))
                .map(Attributes.class::cast);
    }

    private static Arbitrary<Value> text(boolean orNot) {
        Arbitrary<Value> text = Samples.texts().map(Value::of);
        return orNot ? Arbitraries.frequencyOf(Tuple.of(9, text), Tuple.of(1, Samples.values())) : text;
    }

    private static Arbitrary<Value> text() {
        return text(true);
    }

    private static Arbitrary<Value> count() {
        return Arbitraries.longs().map(Value::of);
    }

    private static Arbitrary<Value> number() {
        return Arbitraries.frequencyOf(
                Tuple.of(19, Samples.decimals().map(Value.class::cast)), Tuple.of(1, Arbitraries.just(Value.NULL)));
    }

    private static Arbitrary<Value> list(Arbitrary<Value> element) {
        return element.list().ofMaxSize(3).map(Value::of);
    }

    /** Some members, all of those that are needed, and unknown ones. */
    private static Arbitrary<Value> object(Map<String, Arbitrary<Value>> some, Map<String, Arbitrary<Value>> needed) {
        Arbitrary<Map<String, Value>> known = Arbitraries.just(Map.of());
        for (Map.Entry<String, Arbitrary<Value>> member : needed.entrySet()) {
            known = Combinators.combine(known, member.getValue()).as((map, value) -> with(map, member.getKey(), value));
        }
        for (Map.Entry<String, Arbitrary<Value>> member : some.entrySet()) {
            known = Combinators.combine(known, member.getValue(), Arbitraries.of(true, true, false))
                    .as((map, value, there) -> there ? with(map, member.getKey(), value) : map);
        }
        return Combinators.combine(known, Samples.attributes(), Arbitraries.randoms())
                .as(ResultSamples::shuffled);
    }

    private static Map<String, Value> with(Map<String, Value> map, String name, Value value) {
        Map<String, Value> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }

    private static Value shuffled(Map<String, Value> known, Attributes others, Random random) {
        Map<String, Value> all = new LinkedHashMap<>(known);
        others.forEach(all::put);
        List<Map.Entry<String, Value>> members = new ArrayList<>(all.entrySet());
        Collections.shuffle(members, random);
        Attributes.Builder object = Attributes.builder();
        members.forEach(member -> object.put(member.getKey(), member.getValue()));
        return object.build();
    }
}
