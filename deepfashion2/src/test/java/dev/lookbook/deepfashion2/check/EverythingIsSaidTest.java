package dev.lookbook.deepfashion2.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.lookbook.convert.Issue;
import dev.lookbook.testing.Pictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One error does not hide another, and every place is exact. */
class EverythingIsSaidTest {
    @TempDir
    Path temp = Path.of("");

    @Test
    void allThatIsWrongInAFileIsFound() throws IOException {
        CleanSplit split = new CleanSplit()
                .with("\"user\"", "5")
                .with("\"pair_id\": 7", "\"pair_id\": \"7\"")
                .with("\"scale\": 2", "\"scale\": null")
                .with("\"viewpoint\": 2, ", "")
                .with("[10, 10, 2, 20", "[10, true, 2, 20")
                .with("\"bounding_box\": [10, 10, 60, 60]", "\"bounding_box\": {}")
                .with("\"category_id\": 9", "\"category_id\": 9.5")
                .with("\"category_name\": \"skirt\"", "\"category_name\": 9")
                .with("[" + CleanSplit.POLYGON + "]", "[[1, 2, \"3\", []], 4, NaN]");
        List<String> findings = new ArrayList<>();
        DeepFashion2Verdict verdict = DeepFashion2Check.builder()
                .onFinding(issue ->
                        findings.add(issue.code() + ' ' + issue.location().pointer() + ' ' + issue.message()))
                .build()
                .check(split.in(temp));
        assertThat(findings)
                .containsExactly(
                        "invalid-number /item1/segmentation/2 expected a number but found NaN",
                        "wrong-type /source expected a string but found 5",
                        "wrong-type /pair_id expected an integer but found the string \"7\"",
                        "missing-member  expected a member \"viewpoint\" but found none"
                                .replace("member  ", "member /item1 "),
                        "wrong-type /item1/category_id expected an integer but found 9.5",
                        "wrong-type /item1/category_name expected a string but found 9",
                        "wrong-type /item1/scale expected an integer but found null",
                        "wrong-type /item1/bounding_box expected an array of numbers but found an object",
                        "wrong-type /item1/landmarks/1 expected a number but found true",
                        "wrong-type /item1/segmentation/0/2 expected a number but found the string \"3\", and 1 more like it",
                        "wrong-type /item1/segmentation/1 expected an array of numbers but found 4");
        assertThat(verdict.passes()).isFalse();
        assertThat(verdict.valid()).isEqualTo(2);
    }

    @Test
    void itemThatIsNoObjectIsAnErrorAndOtherMembersAreNot() throws IOException {
        CleanSplit split = new CleanSplit().with("\"item1\": ", "\"item2\": [], \"itemised\": true, \"item1\": ");
        DeepFashion2Verdict verdict = DeepFashion2Check.builder().build().check(split.in(temp));
        assertThat(verdict.findings())
                .extracting(issue -> issue.code() + ' ' + issue.location().pointer())
                .containsExactly("wrong-type /item2", "unknown-member /itemised");
    }

    @Test
    void duplicatesDeepInsideUnknownMembersAreFound() throws IOException {
        CleanSplit split = new CleanSplit().with("\"source\"", "\"a/b\": [{\"c\": 1, \"c\": 2}], \"source\"");
        DeepFashion2Verdict verdict = DeepFashion2Check.builder().build().check(split.in(temp));
        assertThat(verdict.findings())
                .extracting(Issue::toString)
                .anyMatch(text -> text.contains("duplicate-member") && text.contains("/a~1b/0/c (byte 23)"));
    }

    @Test
    void byteIsRightInFilesWithOtherSpaces() throws IOException {
        String text = CleanSplit.image("user", CleanSplit.SKIRT)
                .replace(", ", " ,\n\t")
                .replace("10 ,\n\t60 ,\n\t1 ,", "10 ,\n\t60 ,\n\t4 ,");
        DeepFashion2Verdict verdict = DeepFashion2Check.builder()
                .build()
                .check(new CleanSplit().annotation("000001", text).in(temp));
        assertThat(verdict.findings()).hasSize(1);
        assertThat(verdict.findings().get(0).location().byteOffset()).isEqualTo(text.indexOf("4 ,\n\t0"));
    }

    @Test
    void controlCharactersInAMessageAreMadeVisible() throws IOException {
        CleanSplit split = new CleanSplit().with("\"user\"", "\"\\u001b[31m\"");
        DeepFashion2Verdict verdict = DeepFashion2Check.builder().build().check(split.in(temp));
        assertThat(verdict.findings())
                .extracting(Issue::message)
                .containsExactly("expected \"shop\" or \"user\" but found \"\\u001b[31m\"");
    }

    @Test
    void archivesAreCheckedInsideTheirFolder() throws IOException {
        Path archive = temp.resolve("train.zip");
        try (ZipOutputStream zip = new ZipOutputStream(java.nio.file.Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("train/annos/000001.json"));
            zip.write(CleanSplit.image("user", CleanSplit.SKIRT.replace("\"scale\": 2", "\"scale\": 3"))
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("train/image/000001.jpg"));
            zip.write(Pictures.jpeg(100, 100));
            zip.putNextEntry(new ZipEntry("train/image/000002.jpg"));
            zip.write(Pictures.jpeg(100, 100));
        }
        DeepFashion2Verdict verdict = DeepFashion2Check.builder().build().check(archive);
        assertThat(verdict.findings())
                .extracting(issue -> issue.code() + ' ' + issue.location())
                .containsExactly(
                        "scale-mismatch train/annos/000001.json at /item1/scale (byte 104)",
                        "missing-annotation train/image/000002.jpg",
                        "one-sided-split train/annos");
    }

    @Test
    void picturesMayBeElsewhere() throws IOException {
        Path elsewhere = temp.resolve("pictures");
        java.nio.file.Files.createDirectories(elsewhere);
        java.nio.file.Files.write(elsewhere.resolve("000001.jpg"), Pictures.png(100, 100));
        java.nio.file.Files.write(elsewhere.resolve("000002.jpg"), Pictures.jpeg(100, 100));
        try (dev.lookbook.io.Pictures pictures = dev.lookbook.io.Pictures.open(elsewhere)) {
            DeepFashion2Verdict verdict = DeepFashion2Check.builder()
                    .pictures(pictures)
                    .build()
                    .check(new CleanSplit().without("image").in(temp.resolve("split")));
            assertThat(verdict.findings())
                    .extracting(issue -> issue.code() + ' ' + issue.location())
                    .containsExactly("missing-picture 000003.jpg", "picture-format 000001.jpg");
        }
    }

    @Test
    void fileOfVeryManyMembersTakesNoLongerThanItsLength() throws IOException {
        StringBuilder text = new StringBuilder("{\"source\": \"user\"");
        for (int i = 0; i < 60_000; i++) {
            text.append(", \"item").append(i).append("\": {}, \"x").append(i).append("\": 0");
        }
        Path split = new CleanSplit()
                .annotation("000001", text.append('}').toString())
                .in(temp.resolve("in"));
        DeepFashion2Verdict verdict = assertTimeout(
                Duration.ofSeconds(20),
                () -> DeepFashion2Check.builder().build().check(split));
        assertThat(verdict.passes()).isFalse();
        assertThat(verdict.count(DeepFashion2Rule.UNKNOWN_MEMBER)).isEqualTo(Findings.MOST);
        assertTimeout(
                Duration.ofSeconds(20),
                () -> DeepFashion2Repair.builder().build().repair(split, temp.resolve("out")));
    }

    @Test
    void onlySoManyFindingsAreKeptAndAllAreCounted() throws IOException {
        CleanSplit split = new CleanSplit().with("\"scale\": 2", "\"scale\": 3");
        split.annotation("000003", split.text("000001"));
        DeepFashion2Verdict verdict =
                DeepFashion2Check.builder().keptPerCode(1).build().check(split.in(temp));
        assertThat(verdict.findings()).hasSize(1);
        assertThat(verdict.count(DeepFashion2Rule.SCALE_MISMATCH)).isEqualTo(2);
        assertThat(verdict.count(DeepFashion2Rule.BOX_ORDER)).isZero();
    }
}
