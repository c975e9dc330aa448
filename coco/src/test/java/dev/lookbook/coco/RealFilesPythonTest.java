package dev.lookbook.coco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lookbook.testing.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An independent parser compares copies of real files with the originals: members in order, numbers by their text. */
class RealFilesPythonTest {
    private static final String COMPARE = """
            import json, sys
            def load(name):
                with open(name, encoding='utf-8') as f:
                    return json.load(f, object_pairs_hook=lambda pairs: ('object', pairs),
                                     parse_int=lambda t: ('int', t), parse_float=lambda t: ('float', t),
                                     parse_constant=lambda t: ('constant', t))
            for line in sys.stdin:
                original, copy = line.rstrip('\\n').split('\\t')
                print('same' if load(original) == load(copy) else 'other ' + original)
            """;

    @TempDir
    Path folder;

    @Test
    void copiesOfRealFilesAreTheSameToPython() throws IOException, InterruptedException {
        String data = System.getProperty("lookbook.data", "");
        assumeTrue(!data.isEmpty(), "no real data: set -Dlookbook.data=FOLDER to run this");
        List<String> pairs = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(Path.of(data, "coco", "real"))) {
            for (Path file : walk.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                Path copy = folder.resolve(pairs.size() + ".json");
                Coco.copy(file, copy);
                pairs.add(file + "\t" + copy);
            }
        }
        assertThat(Python.run(COMPARE, pairs)).hasSizeGreaterThan(100).containsOnly("same");
    }
}
