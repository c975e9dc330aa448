package dev.lookbook.coco;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.coco.index.FileIndex;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.testing.Damage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The scanner reads nothing of damaged annotations that the parser refuses or reads otherwise. Runs for some seconds; {@code
 * -Dlookbook.fuzz.seconds=600} makes it longer, {@code -Dlookbook.fuzz.seed} another run.
 */
class AnnotationScannerFuzzTest {
    private static final int MAX_BYTES = 3_000;
    private static final int MAX_FROM_A_FILE = 20;
    private final Scanned scanned = new Scanned(ReadLimits.defaults());

    private static List<String> seeds() throws IOException {
        List<String> seeds = new ArrayList<>(
                List.of(
                        "{\"segmentation\":[[1.5,2,30,4,5,-6]],\"area\":12.50,\"iscrowd\":0,\"image_id\":7,\"bbox\":[1,2.5,0,4],"
                                + "\"category_id\":3,\"id\":1}",
                        "{\"id\": 10, \"image_id\": 7, \"keypoints\": [1, 2, 2, 0, 0, 0], \"num_keypoints\": 1, \"score\": 1e-05}",
                        "{\"segmentation\": {\"counts\": [0, 4, 5], \"size\": [3, 3]}, \"style\": 1, \"pair_id\": 2}",
                        "{\"segmentation\": {\"size\": [9, 23], \"counts\": \"0h01\\\\O0W10TO070<1PO01O00[1\"}, \"image_id\": 2}"));
        String data = System.getProperty("lookbook.data", "");
        if (!data.isEmpty()) {
            try (Stream<Path> walk = Files.walk(Path.of(data, "coco", "real"))) {
                for (Path file : walk.filter(path -> path.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    seeds.addAll(annotations(file));
                }
            }
        }
        return seeds;
    }

    /** Some annotations of a real file, as they are written there. */
    private static List<String> annotations(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        byte[] json = Files.readAllBytes(file);
        try (FileChannel channel = FileChannel.open(file)) {
            FileIndex index = FileIndex.of(channel, Location.of(file.toString()), ReadLimits.defaults(), read -> {});
            for (int i = 0; i < index.annotations().size() && texts.size() < MAX_FROM_A_FILE; i++) {
                int length = index.annotations().length(i);
                if (length < MAX_BYTES) {
                    texts.add(
                            new String(json, (int) index.annotations().offset(i), length, StandardCharsets.ISO_8859_1));
                }
            }
        } catch (DatasetException notCoco) {
            return List.of();
        }
        return texts;
    }

    @Test
    void damagedAnnotationsAreReadAsTheParserReadsThemOrLeftToIt() throws IOException {
        List<String> seeds = seeds();
        long whole = seeds.stream().filter(scanned::agrees).count();
        long seed = Long.getLong("lookbook.fuzz.seed", 20_260_101L);
        long end = System.nanoTime() + Long.getLong("lookbook.fuzz.seconds", 3L) * 1_000_000_000L;
        int runs = 0;
        int accepted = 0;
        for (; System.nanoTime() < end || runs < 1000; runs++, seed++) {
            Random random = new Random(seed);
            byte[] seeded = seeds.get(random.nextInt(seeds.size())).getBytes(StandardCharsets.ISO_8859_1);
            String json = new String(Damage.some(seeded, random), StandardCharsets.ISO_8859_1);
            try {
                accepted += scanned.agrees(json) ? 1 : 0;
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + json, e);
            }
        }
        System.out.println(whole + " of " + seeds.size() + " annotations scanned, and " + accepted + " of " + runs
                + " damaged ones, all as the parser reads them");
        assertThat(whole).isGreaterThanOrEqualTo(4);
        assertThat(accepted).isPositive();
    }
}
