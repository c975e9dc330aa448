package dev.lookbook.cli;

import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.dataset.LeakCheck;
import dev.lookbook.dataset.LeakSummary;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.model.AnnotatedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** Says what is in several parts of a split. */
@Command(
        name = "leaks",
        description = {
            "Says what is in several parts of a split that was made elsewhere, such as train and test: images, copies of them"
                    + " under other names, and pairs. Parts may be of different formats.",
            "Parts that number their images on their own, as the published sets of DeepFashion2 do, may share numbers."
        },
        exitCodeList = {"0:nothing is in two parts", "1:there are leaks", "2:the input or the arguments can't be used"},
        sortOptions = false)
final class LeaksCommand implements Callable<Integer> {
    @Option(
            names = {"--format", "--from"},
            paramLabel = "F",
            description = "deepfashion2, coco, manifest or csv (default: what each PART tells).")
    @Nullable
    Format format;

    @Option(
            names = "--max",
            paramLabel = "N",
            defaultValue = "3",
            description = "Findings shown of each code; all are counted (default: ${DEFAULT-VALUE}).")
    int max = 3;

    @Mixin
    DatasetOptions options = new DatasetOptions();

    @Parameters(paramLabel = "PART", arity = "2..*", description = "Files, folders or archives: two or more.")
    List<String> parts = List.of();

    @Override
    public Integer call() throws IOException {
        if (max < 1) {
            throw new IllegalArgumentException("--max: expected at least 1 but found " + max);
        }
        requireApart();
        options.requireSense(parts.toArray(new String[0]));
        Map<String, Format> formats = new LinkedHashMap<>();
        for (String part : parts) {
            formats.put(part, format == null ? Format.of(Path.of(part)) : format);
        }
        List<Path> archives = formats.entrySet().stream()
                .flatMap(part -> OpeningOptions.archives(part.getValue(), Path.of(part.getKey())).stream())
                .toList();
        options.opening.fit(archives, options.images);
        Check check = new Check("leaks", String.join(", ", parts), Math.max(max, Check.KEPT), issue -> "image");
        LeakCheck leaks = new LeakCheck(check::add);
        for (Map.Entry<String, Format> part : formats.entrySet()) {
            read(part.getKey(), part.getValue(), leaks, check);
        }
        LeakSummary summary = leaks.finish();
        Result.print(options, check.text(max), json -> write(json, summary, check));
        return check.count(Severity.ERROR) == 0 ? 0 : Lookbook.DONE_WITH_FINDINGS;
    }

    private void requireApart() throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        for (String part : parts) {
            if (part.equals("-")) {
                throw new IllegalArgumentException("expected files, for parts have names, but found -");
            }
            if (!files.add(Path.of(part).toRealPath())) {
                throw new IllegalArgumentException("expected each part once but found " + part + " twice");
            }
        }
    }

    private void read(String part, Format known, LeakCheck leaks, Check check) throws IOException {
        try (DatasetInput input = new DatasetInput(Path.of(part), known, options, ErrorPolicy.stop())) {
            input.requireImages(part);
            try (Stream<AnnotatedImage> images = input.images(issue -> {}, false)) {
                images.forEachOrdered(image -> {
                    check.records(1);
                    leaks.add(part, image);
                });
            }
        }
    }

    private static void write(JsonGenerator json, LeakSummary summary, Check check) {
        json.writeStringProperty("command", "leaks");
        json.writeObjectPropertyStart("parts");
        summary.images().forEach(json::writeNumberProperty);
        json.writeEndObject();
        json.writeNumberProperty("leakedImages", summary.leakedImages());
        json.writeNumberProperty("leakedCopies", summary.copies());
        json.writeNumberProperty("leakedPairs", summary.leakedPairs());
        check.writeFindings(json);
    }
}
