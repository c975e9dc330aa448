package dev.lookbook.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the README and the pages under docs show is what is compiled. */
class ReadmeTest {

    @ParameterizedTest
    @CsvSource({
        "README.md, ReadASplit, read",
        "README.md, DeepFashion2ToCoco, convert",
        "docs/masks.md, PolygonsToMasks, mask",
        "docs/landmarks.md, LandmarksByName, landmark",
        "docs/deepfashion2.md, MirrorASplit, mirror",
        "docs/pairs.md, ConsumerToShopPairs, pairs",
        "docs/report.md, ReportASplit, report"
    })
    void snippetsAreRegionsOfCompiledExamples(String page, String example, String region) throws IOException {
        String source = Files.readString(Path.of("src/main/java/dev/lookbook/examples/" + example + ".java"));
        String start = "// region " + region + "\n";
        int from = source.indexOf(start) + start.length();
        String code = source.substring(from, source.indexOf("// endregion", from))
                .stripTrailing()
                .stripIndent();

        assertThat(Files.readString(Path.of("..", page))).contains("```java\n" + code + "\n```");
    }
}
