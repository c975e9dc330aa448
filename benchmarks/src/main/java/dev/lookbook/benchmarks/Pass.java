package dev.lookbook.benchmarks;

import java.io.IOException;
import java.util.List;

/** Does one piece of work, once. */
@FunctionalInterface
interface Pass {
    /** Takes what the command line has, and says what it counted, so that nothing of the work can be left out. */
    String run(List<String> arguments) throws IOException;

    /** The pass of a name. */
    static Pass of(String name) {
        return switch (name) {
            case "SplitPass" -> SplitPass::run;
            case "CocoPass" -> CocoPass::run;
            case "ManifestPass" -> ManifestPass::run;
            case "FloorPass" -> FloorPass::run;
            default ->
                throw new IllegalArgumentException(
                        "no such pass: " + name + "; there are SplitPass, CocoPass, ManifestPass and FloorPass");
        };
    }
}
