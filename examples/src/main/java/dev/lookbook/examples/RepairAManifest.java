package dev.lookbook.examples;

import dev.lookbook.manifest.check.ManifestCheck;
import dev.lookbook.manifest.check.ManifestVerdict;
import dev.lookbook.manifest.repair.ManifestRepair;
import dev.lookbook.manifest.repair.RepairSummary;
import java.io.IOException;
import java.nio.file.Path;

/** Mends a manifest for Rekognition Custom Labels, says what was changed, and checks what was written. */
public final class RepairAManifest {
    private RepairAManifest() {}

    /** Takes the manifest's path and that of the mended one. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, RepairAManifest.class, "IN.manifest MENDED.manifest");
        // region repair
        RepairSummary summary =
                ManifestRepair.builder().onFix(System.out::println).build().repair(Path.of(args[0]), Path.of(args[1]));
        ManifestVerdict verdict = ManifestCheck.builder().build().check(Path.of(args[1]));
        // endregion
        System.out.println(
                summary.kept() + " of " + summary.lines() + " lines kept, would train: " + verdict.wouldTrain());
    }
}
