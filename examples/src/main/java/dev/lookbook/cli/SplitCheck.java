package dev.lookbook.cli;

import dev.lookbook.convert.Issue;
import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import dev.lookbook.deepfashion2.check.DeepFashion2Check;
import dev.lookbook.deepfashion2.check.DeepFashion2Fix;
import dev.lookbook.deepfashion2.check.DeepFashion2Repair;
import dev.lookbook.deepfashion2.check.DeepFashion2RepairSummary;
import dev.lookbook.deepfashion2.check.DeepFashion2Verdict;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.io.Pictures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a split of DeepFashion2, and mends it when asked to. */
final class SplitCheck {
    private final @Nullable String fix;
    private final Set<DeepFashion2Fix> fixes;
    private final DatasetOptions options;
    private final int kept;

    /**
     * @param fix where the mended split goes; null when none is asked for
     * @param kept how many findings of each code are kept
     */
    SplitCheck(@Nullable String fix, Set<DeepFashion2Fix> fixes, DatasetOptions options, int kept) {
        this.fix = fix;
        this.fixes = fixes;
        this.options = options;
        this.kept = kept;
    }

    /**
     * Checks, mends when asked to, and prints what was found and done; returns the exit code.
     *
     * @param max how many findings of each code people are shown
     */
    int run(Path split, int max) throws IOException {
        Format.DEEPFASHION2.requireKind(split);
        requireApart(split);
        Optional<ImageSizes> sizes =
                options.imageSizes == null ? Optional.empty() : Optional.of(ImageSizes.fromCsv(options.imageSizes));
        try (DeepFashion2Reader reader = options.opening.open(DeepFashion2Reader.builder(), split);
                Pictures pictures = options.images == null ? null : options.opening.pictures(options.images);
                Changes changes = new Changes()) {
            // First, because it refuses at once what cannot be written.
            Optional<DeepFashion2RepairSummary> mended = mend(reader, Optional.ofNullable(pictures), sizes, changes);
            Check check = new Check(Format.DEEPFASHION2.word(), split.toString(), kept, SplitCheck::scope);
            DeepFashion2Check.Builder rules = DeepFashion2Check.builder()
                    .onProgress(Terminal.progress())
                    .threads(options.threads)
                    .keptPerCode(0)
                    .onFinding(check::add);
            Optional.ofNullable(pictures).ifPresent(rules::pictures);
            sizes.ifPresent(rules::sizes);
            DeepFashion2Verdict verdict = rules.build().check(reader);
            check.records(verdict.images());
            check.valid(verdict.valid());
            Optional<SplitMending> mending =
                    mended.map(summary -> new SplitMending(String.valueOf(fix), summary, changes));
            Result.print(
                    options.json,
                    options.report,
                    out -> {
                        out.print(check.text(max) + new SplitText(verdict, mending.isEmpty()));
                        mending.ifPresent(done -> done.print(out));
                    },
                    json -> {
                        check.writeTo(json);
                        SplitMending.write(verdict, json);
                        mending.ifPresent(done -> done.writeTo(json));
                    });
            return verdict.count(Severity.ERROR) == 0 ? 0 : Lookbook.DONE_WITH_FINDINGS;
        }
    }

    private Optional<DeepFashion2RepairSummary> mend(
            DeepFashion2Reader split, Optional<Pictures> pictures, Optional<ImageSizes> sizes, Changes changes)
            throws IOException {
        if (fix == null) {
            return Optional.empty();
        }
        DeepFashion2Repair.Builder repair = DeepFashion2Repair.builder()
                .onProgress(Terminal.progress())
                .fixes(fixes)
                .threads(options.threads)
                .onFix(changes::add);
        pictures.ifPresent(repair::pictures);
        sizes.ifPresent(repair::sizes);
        return Optional.of(repair.build().repair(split, Path.of(fix)));
    }

    /** A mended archive may not take the place of the one that is read; a folder has to be new or empty anyway. */
    private void requireApart(Path split) throws IOException {
        if (fix != null && Format.isArchive(Path.of(fix))) {
            new Apart(List.of(split.toString())).take("--fix", "the repaired split", Path.of(fix));
        }
        if (fix != null && options.report != null) {
            new Apart(List.of(split.toString(), fix)).take("--report", "the report", options.report);
        }
    }

    private static String scope(Issue finding) {
        if (finding.location().pointer().startsWith("/item")) {
            return "annotation";
        }
        boolean whole = finding.location().source().matches("(.*/)?(annos|image)");
        return whole ? "split" : "image";
    }
}
