package dev.lookbook.examples;

import dev.lookbook.deepfashion2.check.DeepFashion2Check;
import dev.lookbook.deepfashion2.check.DeepFashion2Verdict;
import java.io.IOException;
import java.nio.file.Path;

/** Says what is wrong in a DeepFashion2 split, unless it passes. */
public final class CheckASplit {
    private CheckASplit() {}

    /** Takes the split's path. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, CheckASplit.class, "SPLIT");
        // region check
        DeepFashion2Verdict verdict =
                DeepFashion2Check.builder().threads(4).build().check(Path.of(args[0]));
        if (!verdict.passes()) {
            verdict.findings().forEach(System.out::println);
        }
        // endregion
    }
}
