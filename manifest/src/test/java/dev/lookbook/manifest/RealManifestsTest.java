package dev.lookbook.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Issue;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every manifest that people and AWS have published comes back with the values it has. */
class RealManifestsTest {
    /** Prints, for each pair of files, how many lines they have and in how many they differ for Python's json. */
    private static final String COMPARE = """
            import json, sys
            def lines(name):
                with open(name, encoding="utf-8", newline="\\n") as f:
                    return [json.loads(l, parse_float=lambda t: "float " + t, parse_int=lambda t: "int " + t,
                                       object_pairs_hook=lambda p: ["object", p]) for l in f if l.strip()]
            for one, other in zip(sys.argv[1::2], sys.argv[2::2]):
                a, b = lines(one), lines(other)
                print(len(a), len(b), sum(x != y for x, y in zip(a, b)))
            """;

    @Test
    void everyLineIsReadAndWrittenBackTheSame() throws IOException {
        int lines = 0;
        for (Path file : manifests()) {
            List<ManifestEntry> entries = Manifests.read(Files.readAllBytes(file));
            List<String> written = new String(Manifests.write(entries), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> original = Files.readString(file)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            assertThat(written).as(file.toString()).hasSameSizeAs(original);
            for (int i = 0; i < original.size(); i++) {
                // Printing what was parsed keeps the order of members and the text of numbers.
                assertThat(written.get(i))
                        .as(file + ", entry " + (i + 1))
                        .isEqualTo(Manifests.text(Manifests.values(original.get(i))));
                lines++;
            }
        }
        assertThat(lines).isGreaterThan(300);
    }

    @Test
    void imagesOfTheModelBecomeTheSameLinesAgain() throws IOException {
        for (Path file : manifests()) {
            List<ManifestEntry> entries = Manifests.read(Files.readAllBytes(file)).stream()
                    .filter(entry -> entry.sourceRef().isPresent())
                    .toList();
            for (ManifestEntry entry : entries) {
                Optional<String> label = entry.detections().stream()
                        .map(ObjectDetection::attribute)
                        .findFirst();
                LabelChoice choice = label.map(LabelChoice::named).orElse(LabelChoice.only());
                Categories categories = ManifestConverters.categories(List.of(entry), choice);
                List<Issue> issues = new ArrayList<>();
                AnnotatedImage image =
                        ManifestConverters.toAnnotatedImage(categories, choice).convert(entry, issues::add);
                issues.clear();
                ManifestOptions options = ManifestOptions.builder()
                        .classIds(ManifestOptions.ClassIds.CATEGORY)
                        .labelAttribute(label.orElse("bounding-box"))
                        .build();
                ManifestEntry back = ManifestConverters.fromAnnotatedImage(options, categories)
                        .convert(image, issues::add);
                assertThat(Manifests.values(Manifests.lineOf(back)))
                        .as(file + ", " + entry.location())
                        .isEqualTo(Manifests.values(Manifests.lineOf(
                                ManifestConverters.splitMultiLabels().convert(entry, issues::add))));
            }
        }
    }

    @Test
    void normalisedBoxesOfAConverterInUseAreReadAsTheyAre() throws IOException {
        Path file = Manifests.data("synthetic").resolve("normalised-boxes-offbyone.bad.manifest");

        List<ManifestEntry> entries = Manifests.read(Files.readAllBytes(file));

        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).detections().get(0).boxes())
                .extracting(box -> box.box().numbers().text(0))
                .containsExactly("0.15384615384615385", "0.11752136752136752");
    }

    @Test
    void pythonReadsTheSameFromWhatIsWritten(@TempDir Path folder) throws Exception {
        List<Path> pairs = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (Path file : manifests()) {
            List<ManifestEntry> entries = Manifests.read(Files.readAllBytes(file));
            pairs.add(file);
            pairs.add(Files.write(folder.resolve(pairs.size() + ".manifest"), Manifests.write(entries)));
            expected.add(entries.size() + " " + entries.size() + " 0");
        }
        assertThat(python(COMPARE, pairs)).containsExactlyElementsOf(expected);
    }

    private static List<String> python(String script, List<Path> files) throws Exception {
        List<String> command = new ArrayList<>(List.of("python3", "-c", script));
        for (Path file : files) {
            command.add(file.toString());
        }
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return Assumptions.abort("skipped: no python3 here, which would read the manifests independently");
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.lines().toList();
    }

    private static List<Path> manifests() throws IOException {
        try (Stream<Path> files = Files.walk(Manifests.data(""))) {
            return files.filter(file -> file.toString().endsWith(".manifest")
                            || file.toString().endsWith("manifest_with_validation.json"))
                    .sorted()
                    .toList();
        }
    }
}
