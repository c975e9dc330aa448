package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code stats} and {@code diff} say of real data. */
class DatasetRealDataTest {
    @TempDir
    Path folder;

    @Test
    void theValidationSplitsItemsAndVisibilitiesAreCounted() {
        Cli cli = Cli.run("stats", Cli.realData().resolve("deepfashion2/validation"));

        assertThat(cli.exit()).isZero();
        assertThat(cli.out())
                .startsWith("deepfashion2: 60 images (0 without items), 78 items")
                .contains(
                        "16  20.5%           16  short_sleeved_shirt (1)",
                        "visible 858, occluded 258, not labelled 458");
        assertThat(cli.out().lines()).hasSizeLessThan(36).allMatch(line -> line.length() <= 80);
    }

    @Test
    void aSplitAndItsCocoFileHaveNoDifferenceAndUpstreamHas() throws IOException {
        Path data = Cli.realData().resolve("deepfashion2");
        Path rich = folder.resolve("rich.json");
        Cli.run("convert", data.resolve("validation"), rich);

        assertThat(Cli.run("diff", data.resolve("validation"), rich).out()).endsWith("no difference\n");
        Cli upstream = Cli.run("diff", "--ignore", "category", rich, data.resolve("coco/upstream-000001-000060.json"));
        assertThat(upstream.out()).contains("78  item-differs", "60  image-differs", "landmarks of 57 numbers -> 882");
        assertThat(upstream.exit()).isEqualTo(1);
    }
}
