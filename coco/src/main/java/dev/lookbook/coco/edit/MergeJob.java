package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.coco.CocoHeader;
import dev.lookbook.coco.CocoImage;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.CocoWriter;
import dev.lookbook.coco.edit.CocoMerge.SameName;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.model.Value;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One merge: a look at all files, and then their records one by one. */
final class MergeJob {
    private final List<CocoReader> inputs;
    private final SameName sameName;
    private final boolean renumber;
    private final ConversionReport report;

    MergeJob(List<CocoReader> inputs, SameName sameName, boolean renumber, ConversionReport report) {
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("expected files to merge but found none");
        }
        this.inputs = List.copyOf(inputs);
        this.sameName = sameName;
        this.renumber = renumber;
        this.report = report;
    }

    void write(Sink sink) throws IOException {
        long results =
                inputs.stream().filter(input -> input.header().isResults()).count();
        if (results == inputs.size()) {
            writeResults(sink);
        } else if (results == 0) {
            writeDatasets(sink);
        } else {
            throw new IllegalArgumentException(
                    "expected datasets or result files but found some of each; merge them apart");
        }
    }

    private void writeResults(Sink sink) throws IOException {
        try (CocoWriter writer = sink.open(CocoHeader.results())) {
            Items items = new Items(Sections.categories(CocoHeader.results()), report);
            for (CocoReader input : inputs) {
                input.annotations().forEach(annotation -> {
                    writer.write(annotation);
                    items.count(annotation);
                });
            }
            writer.finish();
        }
    }

    private void writeDatasets(Sink sink) throws IOException {
        MergeIds ids = new MergeIds(inputs, renumber, report);
        HeaderMerge sections = new HeaderMerge(inputs, ids, renumber, report);
        SameNames names = new SameNames(sameName, report);
        try (CocoWriter writer = sink.open(sections.header())) {
            Items items = new Items(Sections.categories(sections.header()), report);
            for (int i = 0; i < inputs.size(); i++) {
                int input = i;
                References references = sections.references(input);
                names.begin();
                inputs.get(input).images().forEach(image -> writeImage(image, input, ids, references, names, writer));
                inputs.get(input).annotations().forEach(annotation -> {
                    CocoAnnotation changed = ids.annotation(input, references.of(annotation));
                    writer.write(changed);
                    items.count(changed);
                });
            }
            writer.finish();
        }
    }

    private void writeImage(
            CocoImage image, int input, MergeIds ids, References references, SameNames names, CocoWriter writer) {
        CocoImage changed = references.of(image);
        Optional<Value> first = names.firstOf(changed, ids.of(input, changed));
        if (first.isPresent()) {
            ids.join(input, image, first.get());
        } else {
            writer.write(ids.image(input, changed));
            report.countImage();
        }
    }
}
