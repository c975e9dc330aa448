package dev.lookbook.manifest.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSink;
import dev.lookbook.json.JsonSource;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import dev.lookbook.testing.Damage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever bytes come in, a verdict comes out, and its numbers add up. */
class AnyBytesTest {
    @Provide
    Arbitrary<List<String>> manifests() {
        return Arbitraries.of(RuleCases.all().values().stream()
                        .flatMap(one -> one.train().stream())
                        .filter(line -> line.length() < 5_000)
                        .distinct()
                        .toList())
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Damage> damages() {
        return Combinators.combine(
                        Arbitraries.of(Damage.Kind.values()),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.bytes())
                .as(Damage::new);
    }

    private static ManifestVerdict check(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("any", ".manifest");
        try {
            Files.write(file, bytes);
            return ManifestCheck.builder().build().check(file);
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 400)
    void damagedManifestsHaveAVerdictThatAddsUp(
            @ForAll("manifests") List<String> lines,
            @ForAll @Size(max = 4) List<@net.jqwik.api.From("damages") Damage> damages)
            throws IOException {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        for (Damage damage : damages) {
            bytes = damage.applyTo(bytes);
        }
        addsUp(check(bytes), bytes);
    }

    @Property(tries = 200)
    void anyBytesHaveAVerdictThatAddsUp(@ForAll byte[] bytes) throws IOException {
        addsUp(check(bytes), bytes);
    }

    private static void addsUp(ManifestVerdict verdict, byte[] bytes) {
        DatasetVerdict train = verdict.train();
        long lines = 0;
        for (int i = 0; i < bytes.length; i++) {
            lines += bytes[i] == '\n' || i == bytes.length - 1 ? 1 : 0;
        }
        assertThat(train.lines()).isEqualTo(lines);
        assertThat(train.valid() + train.invalid() + train.ignored() + train.dropped())
                .isEqualTo(lines);
        assertThat(train.errorLines().size()).isGreaterThanOrEqualTo((int) (train.invalid() + train.dropped()));
        assertThat(verdict.counts().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(verdict.findings().size());
        assertThat(verdict.counts().keySet()).noneMatch(rule -> rule.checked() == ManifestRule.Checked.NOT_LOCAL);
        for (Issue finding : verdict.findings()) {
            assertThat(finding.location().byteOffset()).isBetween(-1L, (long) bytes.length);
            assertThat(finding.location().line()).isBetween(0, (int) lines);
        }
    }

    @Property(tries = 300)
    void findingsDoNotDependOnTheOrderOfMembers(@ForAll("manifests") List<String> lines, @ForAll long seed)
            throws IOException {
        List<String> json = lines.stream().filter(AnyBytesTest::isJson).toList();
        List<String> shuffled =
                json.stream().map(line -> shuffle(line, new Random(seed))).toList();

        assertThat(said(check(String.join("\n", shuffled).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(said(check(String.join("\n", json).getBytes(StandardCharsets.UTF_8))));
    }

    private static List<String> said(ManifestVerdict verdict) {
        return verdict.findings().stream()
                .map(finding -> CheckSamples.place(finding) + ": "
                        + finding.message()
                                .replaceAll("\\S*any\\S*manifest", "")
                                .replaceAll("[0-9]+ bytes", ""))
                .toList();
    }

    private static boolean isJson(String line) {
        try (JsonSource source = source(line)) {
            source.skip();
            source.end();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static String shuffle(String line, Random random) {
        try (JsonSource source = source(line)) {
            return new String(
                    new JsonSink().value(shuffle(source.value(), random)).toByteArray(), StandardCharsets.UTF_8);
        }
    }

    private static JsonSource source(String line) {
        return JsonSource.of(line.getBytes(StandardCharsets.UTF_8), Location.UNKNOWN, ReadLimits.defaults());
    }

    private static Value shuffle(Value value, Random random) {
        if (value instanceof Attributes object) {
            List<String> names = new ArrayList<>(object.asMap().keySet());
            Collections.shuffle(names, random);
            Attributes.Builder builder = Attributes.builder();
            names.forEach(name -> builder.put(name, shuffle(object.get(name).orElseThrow(), random)));
            return builder.build();
        }
        if (value instanceof Value.Sequence list) {
            return Value.of(
                    list.values().stream().map(one -> shuffle(one, random)).toList());
        }
        return value;
    }
}
