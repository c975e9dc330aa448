package dev.lookbook.cli;

import dev.lookbook.coco.CocoRule;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.Issue;
import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.dataset.DatasetStatistics;
import dev.lookbook.dataset.LeakCheck;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.render.Renderer;
import dev.lookbook.report.DatasetReport;
import dev.lookbook.report.Finding;
import dev.lookbook.report.Tile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Gathers what a report says of datasets: checks each, counts it in a second pass, and draws some of its pictures. */
final class ReportJob {
    private final ReadingOptions options;
    private final DatasetReport.Builder report;
    private final PictureSample sample;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Category> categories = new LinkedHashMap<>();
    private final ConversionReport shared = new ConversionReport();
    private final Set<String> leaked = new TreeSet<>();
    private long skipped;

    ReportJob(ReadingOptions options, DatasetReport.Builder report, PictureSample sample) {
        this.options = options;
        this.report = report;
        this.sample = sample;
    }

    /** Reads all inputs; what several of them share is looked for, too. */
    void read(List<ReportInput> inputs) throws IOException {
        LeakCheck leaks = new LeakCheck(issue -> {
            shared.accept(issue);
            leaked.add(issue.code());
        });
        for (ReportInput input : inputs) {
            ConversionReport found = new ConversionReport();
            FoundIn places = check(input, found);
            count(input, places, found, image -> {
                leaked.clear();
                if (inputs.size() > 1) {
                    leaks.add(input.name(), image);
                }
                return leaked;
            });
            add("check of " + input.name(), found);
        }
        leaks.finish();
        add("between splits", shared);
    }

    /** How many records could not be used. */
    long skipped() {
        return skipped;
    }

    /** Adds what somebody else has found. */
    void add(Finding finding) {
        findings.add(finding);
        report.addFinding(finding);
    }

    private void add(String origin, ConversionReport found) {
        found.issues().forEach(count -> add(new Finding(origin, count.example(), count.count())));
    }

    private FoundIn check(ReportInput input, ConversionReport found) throws IOException {
        FoundIn places = new FoundIn(input.format());
        new FormatCheck(options, issue -> {
                    found.accept(issue);
                    places.add(issue);
                })
                .run(input.path(), input.format());
        return places;
    }

    /** Says what an image shares with other splits. */
    private interface Shared {
        Set<String> codesOf(AnnotatedImage image);
    }

    private void count(ReportInput input, FoundIn places, ConversionReport found, Shared others) throws IOException {
        boolean checked = input.format() != Format.CSV;
        ErrorPolicy skip = ErrorPolicy.skip(error -> skip(error, checked, found));
        try (DatasetInput dataset = new DatasetInput(input.path(), input.format(), options, skip)) {
            dataset.requireImages(input.path().toString());
            Categories defined = dataset.categories();
            defined.forEach(category -> categories.putIfAbsent(category.name(), category));
            DatasetStatistics statistics = DatasetStatistics.of(defined);
            try (Stream<AnnotatedImage> images = dataset.images(checked ? issue -> {} : found, true)) {
                images.forEachOrdered(image -> {
                    statistics.add(image);
                    Set<String> codes = new TreeSet<>(places.codesOf(image));
                    codes.addAll(others.codesOf(image));
                    sample.add(input, image, codes);
                });
            }
            report.addSplit(input.name(), statistics);
        }
    }

    /** A check has told of it already, and in more words. */
    private void skip(DatasetException error, boolean checked, ConversionReport found) {
        skipped++;
        if (!checked) {
            found.accept(new Issue(CocoRule.INVALID_RECORD.code(), Severity.ERROR, error.location(), error.problem()));
        }
    }

    /** Draws the pictures, one by one. */
    void draw() throws IOException {
        Renderer renderer = Renderer.of(Categories.copyOf(List.copyOf(categories.values())));
        report.palette(renderer.palette());
        List<String> worstFirst = findings.stream()
                .sorted(Comparator.comparing(
                                (Finding finding) -> finding.example().severity())
                        .reversed())
                .map(finding -> finding.example().code())
                .distinct()
                .toList();
        try (ReportPictures pictures = new ReportPictures(options)) {
            List<PictureSample.Candidate> shown = sample.take(worstFirst);
            int mostBytes = DatasetReport.PICTURE_BYTES / Math.max(1, shown.size());
            for (PictureSample.Candidate one : shown) {
                report.addTile(Tile.of(renderer, pictures.of(one.input(), one.image()), one.image(), mostBytes)
                        .withSplit(one.input().name())
                        .withFindings(one.findings()));
            }
        }
    }
}
