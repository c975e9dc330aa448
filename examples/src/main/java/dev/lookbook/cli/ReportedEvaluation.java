package dev.lookbook.cli;

import dev.lookbook.report.Evaluation;
import dev.lookbook.report.Evaluation.Part;
import dev.lookbook.report.Score;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What {@code evaluate} has written with {@code --json} or {@code --report}. */
final class ReportedEvaluation {
    private static final Map<String, String> TITLES =
            Map.of("bbox", "Boxes", "segm", "Masks", "keypoints", "Landmarks", "retrieval", "Retrieval");

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("AP", "mean over overlaps of 0.50 to 0.95"),
            Map.entry("AP50", "overlap of 0.50"),
            Map.entry("AP75", "overlap of 0.75"),
            Map.entry("APsmall", "small ones"),
            Map.entry("APmedium", "medium ones"),
            Map.entry("APlarge", "large ones"),
            Map.entry("AR", "mean over overlaps of 0.50 to 0.95"),
            Map.entry("AR50", "overlap of 0.50"),
            Map.entry("AR75", "overlap of 0.75"),
            Map.entry("AR1", "one detection an image"),
            Map.entry("AR10", "ten detections an image"),
            Map.entry("AR100", "a hundred detections an image"),
            Map.entry("ARsmall", "small ones"),
            Map.entry("ARmedium", "medium ones"),
            Map.entry("ARlarge", "large ones"));

    private ReportedEvaluation() {}

    /**
     * Reads an evaluation.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Evaluation read(Path file) throws IOException {
        String what = "what lookbook evaluate writes with --json or --report";
        JsonObject report = JsonObject.read(file, what);
        JsonObject stats = report.object("stats");
        if (stats.members().isEmpty()) {
            throw new IllegalArgumentException(file + ": expected " + what + " but it has no stats");
        }
        String type = report.text("type");
        List<Part> parts = new ArrayList<>();
        if (report.has("categories")) {
            parts.add(new Part("AP by category", categories(report)));
        }
        JsonObject subsets = report.object("subsets");
        subsets.members()
                .keySet()
                .forEach(trait ->
                        parts.add(new Part("top1 by " + trait.replace('_', ' '), codes(trait, subsets.object(trait)))));
        return new Evaluation(TITLES.getOrDefault(type, type), overall(stats), parts);
    }

    private static List<Score> overall(JsonObject stats) {
        return stats.members().keySet().stream()
                .map(name -> new Score(name, meaning(name), share(stats.number(name))))
                .toList();
    }

    private static String meaning(String name) {
        if (name.equals("top1")) {
            return "right garment first";
        }
        return name.matches("top\\d{1,4}")
                ? "right garment among the first " + name.substring(3)
                : MEANINGS.getOrDefault(name, "");
    }

    private static List<Score> categories(JsonObject report) {
        return report.objects("categories").stream()
                .map(category -> new Score(
                        category.text("name").isEmpty() ? "id " + category.whole("id", 0) : category.text("name"),
                        "",
                        share(category.number("AP"))))
                .toList();
    }

    private static List<Score> codes(String trait, JsonObject codes) {
        return codes.members().keySet().stream()
                .map(code -> new Score(
                        trait.replace('_', ' ') + ' ' + code,
                        "",
                        share(codes.object(code).object("stats").number("top1"))))
                .toList();
    }

    /** -1 says that there was nothing to be found. */
    private static OptionalDouble share(OptionalDouble number) {
        return number.isPresent() && number.getAsDouble() >= 0 && number.getAsDouble() <= 1
                ? number
                : OptionalDouble.empty();
    }
}
