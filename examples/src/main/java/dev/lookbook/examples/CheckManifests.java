package dev.lookbook.examples;

import dev.lookbook.io.Pictures;
import dev.lookbook.manifest.check.ManifestCheck;
import dev.lookbook.manifest.check.ManifestVerdict;
import dev.lookbook.manifest.check.PictureSource;
import java.io.IOException;
import java.nio.file.Path;

/** Says what Rekognition Custom Labels would say of a training and a test manifest, without asking it. */
public final class CheckManifests {
    private CheckManifests() {}

    /** Takes the two manifests' paths, and the folder or archive with the pictures. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, CheckManifests.class, "TRAIN.manifest TEST.manifest PICTURES");
        // region check
        try (Pictures pictures = Pictures.open(Path.of(args[2]))) {
            ManifestVerdict verdict = ManifestCheck.builder()
                    .pictures(PictureSource.in(pictures))
                    .build()
                    .check(Path.of(args[0]), Path.of(args[1]));
            verdict.findings().forEach(System.out::println);
            System.out.println("would train: " + verdict.wouldTrain());
        }
        // endregion
    }
}
