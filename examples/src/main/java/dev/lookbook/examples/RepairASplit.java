package dev.lookbook.examples;

import dev.lookbook.deepfashion2.check.DeepFashion2Repair;
import dev.lookbook.deepfashion2.check.DeepFashion2RepairSummary;
import java.io.IOException;
import java.nio.file.Path;

/** Writes a mended copy of a DeepFashion2 split and says what was changed. */
public final class RepairASplit {
    private RepairASplit() {}

    /** Takes the split's path and that of the copy. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, RepairASplit.class, "SPLIT COPY");
        // region repair
        DeepFashion2RepairSummary summary = DeepFashion2Repair.builder()
                .onFix(System.out::println)
                .build()
                .repair(Path.of(args[0]), Path.of(args[1]));
        System.out.println(summary.changed() + " files mended; left: " + summary.verdict());
        // endregion
    }
}
