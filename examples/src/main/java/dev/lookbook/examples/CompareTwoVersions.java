package dev.lookbook.examples;

import dev.lookbook.coco.CocoConverters;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.dataset.DatasetDiff;
import dev.lookbook.dataset.DatasetSource;
import dev.lookbook.dataset.DiffField;
import dev.lookbook.dataset.DiffSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Says how two versions of a COCO file differ, coordinates to a hundredth of a pixel and ids left aside. */
public final class CompareTwoVersions {
    private CompareTwoVersions() {}

    /** Takes the two files' paths. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, CompareTwoVersions.class, "BEFORE.json AFTER.json");
        // region compare
        DatasetDiff diff = DatasetDiff.builder()
                .tolerance(0.01)
                .ignore(Set.of(DiffField.EXTRAS))
                .build();
        try (CocoReader before = CocoReader.open(Path.of(args[0]));
                CocoReader after = CocoReader.open(Path.of(args[1]))) {
            diff.compare(before.categories(), after.categories(), System.out::println);
            DiffSummary summary = diff.compare(images(before), images(after), System.out::println);
            System.out.println(summary.same() + " images are the same, " + summary.different() + " differ");
        }
        // endregion
    }

    // region source
    private static DatasetSource images(CocoReader coco) {
        return () -> coco.stream()
                .map(record ->
                        CocoConverters.toAnnotatedImage(coco.categories()).convert(record, System.err::println));
    }
    // endregion
}
