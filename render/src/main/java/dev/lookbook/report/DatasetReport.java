package dev.lookbook.report;

import dev.lookbook.dataset.DatasetStatistics;
import dev.lookbook.internal.Brief;
import dev.lookbook.internal.StagedFile;
import dev.lookbook.render.Palette;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dataset in one HTML file that needs nothing else: headline numbers, findings with the worst first, plots of what the
 * dataset holds, a contact sheet that can be filtered, and evaluations.
 *
 * <p>What is not given is left out. The file reads without network and without script, in light and in dark, on narrow and
 * on wide screens, and on paper. Whatever names the data have, they are shown as text: what cannot be seen in them becomes
 * such as {@code \\u202e}, and they have an end. The same report gives the same bytes.
 *
 * <p>The file has less than 10 MB: of findings and categories beyond some hundreds a table says how many more there are, and
 * pictures beyond {@link #PICTURE_BYTES} are left out, the last ones first, which is said too. Immutable and safe to share between threads, as
 * long as nobody adds to the statistics; they are not copied.
 *
 * <pre>{@code
 * DatasetReport.builder("validation")
 *         .addSplit("validation", statistics)
 *         .addTile(Tile.of(renderer, picture, image))
 *         .build()
 *         .write(Path.of("report.html"));
 * }</pre>
 */
public final class DatasetReport {
    /** What the files of all pictures may have together: what is left of ten megabytes is more than all else takes. */
    public static final int PICTURE_BYTES = 4_500_000;

    private final String title;
    private final Map<String, DatasetStatistics> splits;
    private final List<Finding> findings;
    private final List<Tile> tiles;
    private final List<Evaluation> evaluations;
    private final Palette palette;

    private DatasetReport(Builder builder) {
        title = builder.title;
        splits = new LinkedHashMap<>(builder.splits);
        findings = List.copyOf(builder.findings);
        tiles = List.copyOf(builder.tiles);
        evaluations = List.copyOf(builder.evaluations);
        palette = builder.palette.orElseGet(() -> new Holdings(splits).palette());
    }

    /** Starts a report of this title. */
    public static Builder builder(String title) {
        return new Builder(title);
    }

    /**
     * Writes the file, whole or not at all: where it fails, an older file stays as it is.
     *
     * @throws IOException when it cannot be written
     */
    public void write(Path file) throws IOException {
        try (StagedFile staged = StagedFile.of(file)) {
            Writer out = new BufferedWriter(new OutputStreamWriter(staged.out(), StandardCharsets.UTF_8));
            write(out);
            out.flush();
            staged.publish();
        }
    }

    /**
     * Writes the text, which is to be sent or stored as UTF-8.
     *
     * @throws IOException when it cannot be written
     */
    public void write(Appendable out) throws IOException {
        try {
            new Page(title, new Holdings(splits), findings, ContactSheet.of(tiles), evaluations, palette)
                    .write(new Html(out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What to report. Not thread-safe. */
    public static final class Builder {
        private final String title;
        private final Map<String, DatasetStatistics> splits = new LinkedHashMap<>();
        private final List<Finding> findings = new ArrayList<>();
        private final List<Tile> tiles = new ArrayList<>();
        private final List<Evaluation> evaluations = new ArrayList<>();
        private Optional<Palette> palette = Optional.empty();

        private Builder(String title) {
            this.title = title;
        }

        /**
         * Adds a split, or the whole dataset as the only one.
         *
         * @throws IllegalArgumentException when there is one of this name
         */
        public Builder addSplit(String name, DatasetStatistics statistics) {
            if (splits.putIfAbsent(name, statistics) != null) {
                throw new IllegalArgumentException("expected each split once but found \"" + name + "\" again");
            }
            return this;
        }

        /** Adds a finding; the report puts the worst first. */
        public Builder addFinding(Finding finding) {
            findings.add(finding);
            return this;
        }

        /** Adds a picture; the contact sheet has them in this order. */
        public Builder addTile(Tile tile) {
            tiles.add(tile);
            return this;
        }

        /** Adds an evaluation; the first score of the first one is a headline. */
        public Builder addEvaluation(Evaluation evaluation) {
            evaluations.add(evaluation);
            return this;
        }

        /** The colours of categories, which should be those of the tiles; by the splits' categories unless set. */
        public Builder palette(Palette value) {
            palette = Optional.of(value);
            return this;
        }

        /** The report. */
        public DatasetReport build() {
            return new DatasetReport(this);
        }
    }

    /** In a line: {@code DatasetReport[Spring, 2 splits: train, test, 12 findings, 60 pictures]}. */
    @Override
    public String toString() {
        return Brief.of("DatasetReport")
                .add(title)
                .list(splits.keySet(), "split", name -> name)
                .count(findings.size(), "finding")
                .count(tiles.size(), "picture")
                .some(evaluations.size(), "evaluation")
                .toString();
    }
}
