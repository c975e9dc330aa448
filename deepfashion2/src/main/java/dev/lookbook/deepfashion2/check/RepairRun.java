package dev.lookbook.deepfashion2.check;

import dev.lookbook.convert.Issue;
import dev.lookbook.deepfashion2.internal.SplitFiles;
import dev.lookbook.internal.EntrySink;
import dev.lookbook.internal.FindingLog;
import dev.lookbook.internal.SizeTable;
import dev.lookbook.model.ImageSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** One repair of one split: takes what became of each file, in order. */
final class RepairRun {
    private final SplitFiles files;
    private final EntrySink out;
    private final Consumer<? super Issue> told;
    private final SplitTally tally;
    private final StringBuilder sizes = new StringBuilder();
    private final Map<DeepFashion2Fix, Long> fixes = new EnumMap<>(DeepFashion2Fix.class);
    private long changed;
    private long dropped;

    /**
     * @param files what is written, by its names there
     */
    RepairRun(SplitFiles files, EntrySink out, Consumer<? super Issue> told, SplitTally tally) {
        this.files = files;
        this.out = out;
        this.told = told;
        this.tally = tally;
    }

    void take(int index, FileRepair file) throws IOException {
        for (Issue change : file.changes()) {
            DeepFashion2Fix fix = DeepFashion2Fix.ofCode(change.code()).orElseThrow();
            fixes.merge(fix, 1L, Long::sum);
            told.accept(change);
        }
        if (file.bytes().isEmpty()) {
            dropped++;
            return;
        }
        changed += file.changes().isEmpty() ? 0 : 1;
        String name = files.names().get(index);
        out.write(files.annotation(name), file.bytes().get());
        if (file.size().isPresent()) {
            ImageSize size = file.size().get();
            sizes.append(name)
                    .append(".jpg,")
                    .append(size.width())
                    .append(',')
                    .append(size.height())
                    .append('\n');
        }
        tally.add(index, file.after());
    }

    /** Puts everything in its place. */
    DeepFashion2RepairSummary finish(FindingLog<DeepFashion2Rule> log) throws IOException {
        tally.finish();
        if (tally.images() == 0) {
            out.folder("annos");
        }
        if (!sizes.isEmpty()) {
            out.write("image-sizes.csv", (SizeTable.HEADER + '\n' + sizes).getBytes(StandardCharsets.UTF_8));
        }
        out.finish();
        return new DeepFashion2RepairSummary(
                files.names().size(), changed, dropped, fixes, new DeepFashion2Verdict(tally, log));
    }
}
