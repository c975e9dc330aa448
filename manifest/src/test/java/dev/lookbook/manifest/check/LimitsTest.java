package dev.lookbook.manifest.check;

import static dev.lookbook.manifest.check.CheckSamples.BOX;
import static dev.lookbook.manifest.check.CheckSamples.SIZE;
import static dev.lookbook.manifest.check.CheckSamples.box;
import static dev.lookbook.manifest.check.CheckSamples.boxes;
import static dev.lookbook.manifest.check.CheckSamples.good;
import static dev.lookbook.manifest.check.CheckSamples.goodLines;
import static dev.lookbook.manifest.check.CheckSamples.label;
import static dev.lookbook.manifest.check.CheckSamples.size;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.PictureFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exactly at a limit nothing is told; one beyond, the rule is. */
class LimitsTest {
    @TempDir
    private Path folder = Path.of("");

    private List<String> codes(ManifestCheck.Builder check, List<String> lines) throws IOException {
        return check.build().check(CheckSamples.write(folder, "train.manifest", lines)).counts().keySet().stream()
                .map(ManifestRule::code)
                .filter(code -> !code.equals("pictures-unchecked"))
                .toList();
    }

    private List<String> codes(List<String> lines) throws IOException {
        return codes(ManifestCheck.builder(), lines);
    }

    private List<String> codesOf(String line) throws IOException {
        List<String> lines = goodLines(12);
        lines.add(line);
        return codes(lines);
    }

    @Test
    void fiftyBoxes() throws IOException {
        assertThat(codesOf(boxes(13, SIZE, Collections.nCopies(50, BOX).toArray(new String[0]))))
                .isEmpty();
        assertThat(codesOf(boxes(13, SIZE, Collections.nCopies(51, BOX).toArray(new String[0]))))
                .containsExactly("ERROR_TOO_MANY_BOUNDING_BOXES");
    }

    @ParameterizedTest
    @CsvSource({
        "64,64,true",
        "63,64,false",
        "64,63,false",
        "4096,4096,true",
        "4097,64,false",
        "64,4097,false",
        "0,64,false"
    })
    void sidesOfImages(int width, int height, boolean right) throws IOException {
        assertThat(codesOf(boxes(13, size(width, height), box(0, 0, 0, 0), box(0, 0, 60, 60))))
                .as("the limits of an image with boxes")
                .satisfies(codes -> assertThat(codes.contains("ERROR_INVALID_IMAGE_DIMENSION"))
                        .isEqualTo(!right));
    }

    @ParameterizedTest
    @CsvSource({
        // Not scaled: more than one pixel.
        "1280,720,1,2,false",
        "1280,720,2,1,false",
        "1280,720,1.001,1.001,true",
        // Scaled by a half, a third and some odd share: exactly one pixel afterwards is too small.
        "2560,720,2,9,false",
        "2560,720,9,2,false",
        "2560,720,2.001,2.001,true",
        "720,3840,3,3,false",
        "720,3840,3.001,3.001,true",
        "4096,64,3.2,4,false",
        "4096,64,3.21,4,true",
        "1281,700,1,5,false",
        "1281,700,1.0008,5,true",
    })
    void sidesOfBoxesInTraining(int width, int height, double boxWidth, double boxHeight, boolean right)
            throws IOException {
        List<String> codes =
                codesOf(boxes(13, size(width, height), box(0, 0, boxWidth, boxHeight), BOX.replace("20", "2")));
        assertThat(codes).isEqualTo(right ? List.of() : List.of("ERROR_BOUNDING_BOX_TOO_SMALL"));
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,640,480,true", "0,0,640.5,480,false", "0,0,640,480.5,false", "-0.5,0,9,9,false", "0,-0.5,9,9,false",
        "9,9,-1,5,false", "9,9,5,-1,false", "600,400,40,80,true", "600,400,41,80,false", "600.5,400,39.5,80,true",
    })
    void boxesWithinTheirImage(double left, double top, double width, double height, boolean right) throws IOException {
        assertThat(codesOf(boxes(13, SIZE, box(left, top, width, height), BOX)))
                .isEqualTo(right ? List.of() : List.of("ERROR_INVALID_BOUNDING_BOX"));
    }

    @Test
    void aFifthOfInvalidLines() throws IOException {
        for (int fifth : new int[] {3, 7, 20}) {
            List<String> lines = goodLines(4 * fifth);
            IntStream.range(0, fifth).forEach(i -> lines.add("{"));
            assertThat(codes(lines)).as("%d of %d", fifth, 5 * fifth).containsExactly("ERROR_INVALID_JSON_LINE");
            lines.remove(0);
            lines.add("{");
            assertThat(codes(lines))
                    .containsExactly("ERROR_TOO_MANY_INVALID_ROWS_IN_MANIFEST", "ERROR_INVALID_JSON_LINE");
        }
    }

    @Test
    void ignoredLinesDoNotCountAsInvalid() throws IOException {
        List<String> lines = goodLines(10);
        IntStream.range(11, 50).forEach(i -> lines.add("{\"source-ref\": \"s3://bucket/" + i + ".jpg\"}"));
        assertThat(codes(lines)).containsExactly("WARNING_UNANNOTATED_RECORD");
    }

    @Test
    void labelsOfAManifest() throws IOException {
        List<String> lines = new ArrayList<>();
        IntStream.rangeClosed(1, 250).forEach(i -> lines.add(label(i, "label " + i)));
        assertThat(codes(lines)).isEmpty();
        lines.add(label(251, "label 251"));
        assertThat(codes(lines)).containsExactly("ERROR_MANIFEST_TOO_MANY_LABELS");
    }

    @Test
    void lengthOfLabels() throws IOException {
        String twoUnits = "\ud83d\udc57";
        assertThat(codesOf(good(13).replace("vest", twoUnits.repeat(255)))).isEmpty();
        assertThat(codesOf(good(13).replace("vest", twoUnits.repeat(256)))).containsExactly("label-name");
        assertThat(codesOf(good(13).replace("vest", twoUnits.repeat(257))))
                .containsExactly("ERROR_INVALID_LABEL_NAME_LENGTH");
        assertThat(codesOf(good(13).replace("vest", ""))).containsExactly("label-name");
        assertThat(codesOf(good(13).replace("vest", "a\\nb"))).containsExactly("label-name");
    }

    @Test
    void lengthOfLinesIsCountedInCharacters() throws IOException {
        String line = good(13).replace("vest", "v\u00eatement");
        String padded = line + " ".repeat(100_000 - line.length());
        assertThat(codesOf(padded)).isEmpty();
        assertThat(codesOf(padded + " ")).containsExactly("line-too-long");
        assertThat(codesOf(padded + " ".repeat(500_000))).containsExactly("line-too-long");
    }

    @Test
    void overlapOfLabels() throws IOException {
        List<String> train = new ArrayList<>();
        IntStream.rangeClosed(1, 12).forEach(i -> train.add(label(i, "label " + (i - 1) / 3)));
        Path trained = CheckSamples.write(folder, "train.manifest", train);
        List<String> test = new ArrayList<>(List.of(label(21, "label 0"), label(22, "label 1"), label(23, "other")));
        ManifestVerdict half =
                ManifestCheck.builder().build().check(trained, CheckSamples.write(folder, "test.manifest", test));
        assertThat(half.labelOverlap()).hasValue(0.5);
        assertThat(half.counts()).containsOnlyKeys(ManifestRule.PICTURES_UNCHECKED);
        test.remove(1);
        ManifestVerdict less =
                ManifestCheck.builder().build().check(trained, CheckSamples.write(folder, "test.manifest", test));
        assertThat(less.labelOverlap()).hasValue(0.25);
        assertThat(less.counts()).containsKey(ManifestRule.ERROR_INSUFFICIENT_LABEL_OVERLAP);
        assertThat(less.wouldTrain()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "64,1280,15728640,true",
        "64,1281,9,false",
        "1281,64,9,false",
        "63,640,9,false",
        "4096,4096,9,true",
        "4097,4096,9,false",
        "640,480,15728641,false",
    })
    void pictures(int width, int height, long bytes, boolean right) throws IOException {
        ManifestCheck.Builder check = ManifestCheck.builder()
                .pictures(ref -> Optional.of(RuleCases.picture(PictureFacts.Format.PNG, width, height, bytes)));
        List<String> lines = new ArrayList<>();
        IntStream.rangeClosed(1, 12).forEach(i -> lines.add(label(i, "label " + i)));
        assertThat(codes(check, lines).contains("ERROR_INVALID_IMAGE")).isEqualTo(!right);
    }

    @Test
    void aLimitCanBeChanged() throws IOException {
        String many = boxes(13, SIZE, Collections.nCopies(51, BOX).toArray(new String[0]));
        List<String> lines = goodLines(12);
        lines.add(many);
        CustomLabelsLimits limits = CustomLabelsLimits.defaults().with("max-boxes", 51);
        assertThat(codes(ManifestCheck.builder().limits(limits), lines)).isEmpty();
        assertThat(limits.whole(CustomLabelsLimit.MAX_BOXES)).isEqualTo(51);
        assertThat(limits).isNotEqualTo(CustomLabelsLimits.defaults());
        assertThat(CustomLabelsLimits.defaults().get(CustomLabelsLimit.MAX_INVALID_SHARE))
                .isEqualTo(0.2);
    }

    @Test
    void aLimitThatThereIsNotIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> CustomLabelsLimits.defaults().with("max-rows", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected a limit but found \"max-rows\"; there are max-bytes, max-lines, ")
                .hasMessageEndingWith(", min-label-overlap, recommended-images");
        assertThatThrownBy(() -> CustomLabelsLimits.defaults().with("max-lines", -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a limit of at least 0 for max-lines but found -1.0");
    }

    @Test
    void fractionsOfWholeThingsAndSharesOfMoreThanAllAreRefused() {
        CustomLabelsLimits limits = CustomLabelsLimits.defaults();

        assertThatThrownBy(() -> limits.with("max-boxes", 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a whole number of boxes for max-boxes but found 1.5");
        assertThatThrownBy(() -> limits.with("max-invalid-share", 20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a share from 0 to 1 of the lines for max-invalid-share but found 20.0");
        assertThatThrownBy(() -> limits.with("min-label-overlap", 1.01))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a share from 0 to 1 of the training labels for min-label-overlap but found 1.01");
        assertThat(limits.with("min-box-side", 1.5)
                        .with("max-aspect-ratio", 2.5)
                        .with("max-invalid-share", 1)
                        .get(CustomLabelsLimit.MIN_BOX_SIDE))
                .isEqualTo(1.5);
    }
}
