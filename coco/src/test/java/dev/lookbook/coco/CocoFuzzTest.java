package dev.lookbook.coco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Value;
import dev.lookbook.testing.Damage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files end in a result or in an error that says where; and what is still JSON comes back value-exact. Runs for some
 * seconds; {@code -Dlookbook.fuzz.seconds=600} makes it longer, {@code -Dlookbook.fuzz.seed} another run.
 */
class CocoFuzzTest {
    private static final String[] VALUES = {
        "null",
        "true",
        "[]",
        "{}",
        "-1",
        "0",
        "1e5",
        "1.0",
        "1e999",
        "NaN",
        "\"\"",
        "\"7\"",
        "\"\\u0000\"",
        "[[1,2,3]]",
        "[1,2,3,4]",
        "{\"counts\":[0,9],\"size\":[3,3]}",
        "{\"size\":[9,9],\"counts\":\"0h01\\\\O\"}",
        "-0",
        "99999999999999999999",
        "[[1e300,-1e300,2,3,4,5]]",
        "[0,0,1e308,1e308]",
        "[" + "[".repeat(80) + "]".repeat(80) + "]"
    };
    private static final int MAX_SEED_BYTES = 60_000;
    private static final List<Damage.Kind> KINDS = List.of(Damage.Kind.values());

    @TempDir
    Path folder;

    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (String json : List.of(
                Coco.withAnnotations(
                        "{\"id\": 1, \"image_id\": 7, \"category_id\": 1, \"bbox\": [1, 2.5, 3, 4], \"area\": 12,"
                                + " \"iscrowd\": 0, \"segmentation\": [[1, 2, 4, 2, 4, 6]], \"keypoints\": [1, 2, 2], \"num_keypoints\": 1}"),
                Coco.withAnnotations(
                        "{\"id\": 1, \"image_id\": \"7\", \"category_id\": 1, \"iscrowd\": true, \"segmentation\":"
                                + " {\"counts\": [0, 4, 5], \"size\": [3, 3]}, \"attribute_ids\": [1], \"style\": 1, \"pair_id\": 2}"),
                Coco.withAnnotations(
                        "{\"image_id\": 7, \"file_name\": \"7.png\", \"segments_info\": [{\"id\": 1, \"area\": 2}]},"
                                + " {\"id\": 2, \"image_id\": 7, \"caption\": \"\\u00e9\"}"),
                "[{\"image_id\": 7, \"category_id\": 1, \"bbox\": [1, 2, 3, 4], \"score\": 0.5, \"segmentation\": {\"size\": [9,"
                        + " 23], \"counts\": \"0h01\\\\O0W10TO070<1PO01O00[1\"}}]")) {
            seeds.add(json.getBytes(StandardCharsets.UTF_8));
        }
        String data = System.getProperty("lookbook.data", "");
        if (!data.isEmpty()) {
            try (Stream<Path> walk = Files.walk(Path.of(data, "coco", "real"))) {
                for (Path file : walk.filter(path -> path.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    if (Files.size(file) < MAX_SEED_BYTES) {
                        seeds.add(Files.readAllBytes(file));
                    }
                }
            }
        }
        return seeds;
    }

    @Test
    void damagedFilesEndInAResultOrAnErrorWithAPlace() throws IOException {
        List<byte[]> seeds = seeds();
        long seed = Long.getLong("lookbook.fuzz.seed", 20_260_101L);
        long end = System.nanoTime() + Long.getLong("lookbook.fuzz.seconds", 4L) * 1_000_000_000L;
        int runs = 0;
        int exact = 0;
        for (; System.nanoTime() < end || runs < 200; runs++, seed++) {
            Random random = new Random(seed);
            byte[] file = damaged(seeds.get(random.nextInt(seeds.size())), random);
            Path path = folder.resolve("fuzz.json");
            Files.write(path, file);
            try {
                exact += assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(path)) ? 1 : 0;
            } catch (Throwable e) {
                throw new AssertionError("seed " + seed + ": " + new String(file, StandardCharsets.UTF_8), e);
            }
        }
        System.out.println(runs + " damaged COCO files read, " + exact + " of them copied value-exact");
        assertThat(exact).isPositive();
    }

    private static byte[] damaged(byte[] file, Random random) {
        byte[] damaged = file;
        for (int i = random.nextInt(3); i >= 0; i--) {
            damaged = random.nextBoolean()
                    ? withOtherValue(damaged, random)
                    : new Damage(KINDS.get(random.nextInt(KINDS.size())), random.nextDouble(), (byte)
                                    random.nextInt(256))
                            .applyTo(damaged);
        }
        return damaged;
    }

    /** Puts another value where one begins after a colon, a comma or a bracket. */
    private static byte[] withOtherValue(byte[] file, Random random) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int from = text.indexOf(random.nextBoolean() ? ":" : ",", random.nextInt(Math.max(1, text.length())));
        if (from < 0) {
            return file;
        }
        int to = from + 1;
        int depth = 0;
        while (to < text.length() && (depth > 0 || ",]}".indexOf(text.charAt(to)) < 0)) {
            depth += "[{".indexOf(text.charAt(to)) >= 0 ? 1 : "]}".indexOf(text.charAt(to)) >= 0 ? -1 : 0;
            to++;
        }
        String other = VALUES[random.nextInt(VALUES.length)];
        return (text.substring(0, from + 1) + other + text.substring(to)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether the file could be copied. */
    private boolean read(Path file) throws IOException {
        for (CocoMode mode : CocoMode.values()) {
            tolerating(() -> everything(file, mode));
        }
        Path copy = folder.resolve("copy.json");
        boolean copied = tolerating(() -> Coco.copy(file, copy));
        Optional<Value> tree = tree(file);
        if (copied && tree.isPresent()) {
            assertThat(Coco.tree(Files.readAllBytes(copy))).isEqualTo(tree.get());
        }
        return copied;
    }

    private static void everything(Path file, CocoMode mode) throws IOException {
        Consumer<Issue> issues = issue -> assertThat(issue.message()).isNotBlank();
        try (CocoReader reader = CocoReader.builder()
                .mode(mode)
                .onIssue(issues)
                .onError(ErrorPolicy.skip(
                        bad -> assertThat(bad.location().source()).isNotEmpty()))
                .open(file)) {
            Converter<CocoRecord, AnnotatedImage> converter = CocoConverters.toAnnotatedImage(reader.categories());
            reader.check(issues);
            reader.images().forEach(image -> {});
            reader.orphans().forEach(orphan -> {});
            for (CocoRecord record : reader) {
                AnnotatedImage image = converter.convert(record, issues);
                for (CocoProfile profile : CocoProfile.values()) {
                    CocoConverters.fromAnnotatedImage(profile, reader.categories())
                            .convert(image, issues);
                }
            }
        }
    }

    private static Optional<Value> tree(Path file) throws IOException {
        try {
            return Optional.of(Coco.tree(Files.readAllBytes(file)));
        } catch (DatasetException notJson) {
            return Optional.empty();
        }
    }

    /** Whether it went well; errors with a place are fine, all others are not. */
    private static boolean tolerating(Action action) {
        try {
            action.run();
            return true;
        } catch (DatasetException e) {
            assertThat(e.location().source()).isNotEmpty();
            return false;
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    @FunctionalInterface
    private interface Action {
        void run() throws IOException;
    }
}
