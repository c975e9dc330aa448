package dev.lookbook.deepfashion2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.io.ReadLimits;
import dev.lookbook.testing.Damage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The scanner reads nothing of damaged files that the parser refuses or reads otherwise. Runs for some seconds; {@code
 * -Dlookbook.fuzz.seconds=600} makes it longer, {@code -Dlookbook.fuzz.seed} another run.
 */
class AnnotationScannerFuzzTest {
    private final Scanned scanned = new Scanned(ReadLimits.defaults());

    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        seeds.add(Texts.image().getBytes(StandardCharsets.UTF_8));
        seeds.add(Texts.image().replace(" ", "").getBytes(StandardCharsets.UTF_8));
        String data = System.getProperty("lookbook.data", "");
        if (!data.isEmpty()) {
            try (Stream<Path> walk = Files.walk(Path.of(data, "deepfashion2", "validation", "annos"))) {
                for (Path file : walk.filter(path -> path.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    seeds.add(Files.readAllBytes(file));
                }
            }
        }
        return seeds;
    }

    @Test
    void damagedFilesAreReadAsTheParserReadsThemOrLeftToIt() throws IOException {
        List<byte[]> seeds = seeds();
        assertThat(seeds).allMatch(scanned::agrees);
        long seed = Long.getLong("lookbook.fuzz.seed", 20_260_101L);
        long end = System.nanoTime() + Long.getLong("lookbook.fuzz.seconds", 3L) * 1_000_000_000L;
        int runs = 0;
        int accepted = 0;
        for (; System.nanoTime() < end || runs < 1000; runs++, seed++) {
            Random random = new Random(seed);
            byte[] json = Damage.some(seeds.get(random.nextInt(seeds.size())), random);
            try {
                accepted += scanned.agrees(json) ? 1 : 0;
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + new String(json, StandardCharsets.ISO_8859_1), e);
            }
        }
        System.out.println(seeds.size() + " files scanned, and " + accepted + " of " + runs
                + " damaged ones, all as the parser reads them");
        assertThat(accepted).isPositive();
    }
}
