package dev.lookbook.deepfashion2.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Issue;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import dev.lookbook.io.DatasetException;
import dev.lookbook.testing.Damage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever the bytes are, a verdict comes of it, and it is that of the reader. */
class CheckLawsTest {
    private static Path folder = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = new CleanSplit().in(Files.createTempDirectory("check-laws"));
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static DeepFashion2Verdict check(byte[] bytes) throws IOException {
        Files.write(folder.resolve("annos/000001.json"), bytes);
        return DeepFashion2Check.builder().build().check(folder);
    }

    private static boolean isReadable() throws IOException {
        try (DeepFashion2Reader reader = DeepFashion2Reader.open(folder)) {
            reader.iterator().next();
            return true;
        } catch (DatasetException e) {
            return false;
        }
    }

    @Provide
    Arbitrary<List<Damage>> few() {
        return Damages.any().list().ofMinSize(1).ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Damage>> many() {
        return Damages.any().list().ofMinSize(40).ofMaxSize(120);
    }

    @Property(tries = 300)
    void damagedFileHasAVerdictAndWithoutErrorsItCanBeRead(@ForAll("few") List<Damage> damages) throws IOException {
        byte[] bytes = CleanSplit.image("user", CleanSplit.SKIRT).getBytes(StandardCharsets.UTF_8);
        for (Damage damage : damages) {
            bytes = damage.applyTo(bytes);
        }
        DeepFashion2Verdict verdict = check(bytes);
        if (verdict.passes()) {
            assertThat(isReadable()).as(verdict.toString()).isTrue();
        }
        for (Issue finding : verdict.findings()) {
            assertThat(finding.location().byteOffset()).isLessThanOrEqualTo(bytes.length);
        }
    }

    @Property(tries = 200)
    void anyBytesHaveAVerdict(@ForAll byte[] bytes) throws IOException {
        DeepFashion2Verdict verdict = check(bytes);
        assertThat(verdict.images()).isEqualTo(3);
        assertThat(verdict.valid()).isEqualTo(2);
    }

    @Property(tries = 10)
    void findingsAreTheSameForAnyNumberOfThreads(@ForAll("many") List<Damage> damages) throws IOException {
        CleanSplit split = new CleanSplit();
        for (int i = 0; i < damages.size(); i++) {
            byte[] bytes = CleanSplit.image(
                            i % 3 == 0 ? "shop" : "user", CleanSplit.SKIRT.replace(": 1,", ": " + i + ','))
                    .getBytes(StandardCharsets.UTF_8);
            split.file(String.format("annos/%06d.json", i + 2), damages.get(i).applyTo(bytes));
        }
        Path many = Files.createTempDirectory("check-threads");
        split.in(many);
        List<String> one = new ArrayList<>();
        List<String> four = new ArrayList<>();
        DeepFashion2Check.builder()
                .onFinding(issue -> one.add(issue.toString()))
                .build()
                .check(many);
        DeepFashion2Check.builder()
                .threads(4)
                .onFinding(issue -> four.add(issue.toString()))
                .build()
                .check(many);
        assertThat(four).isNotEmpty().isEqualTo(one);
        try (Stream<Path> files = Files.walk(many)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
