package dev.lookbook.deepfashion2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/landmarks.md} says of categories and landmarks what the code does. */
class LandmarksPageTest {

    private static List<String> linesStartingWith(String... starts) throws IOException {
        String page = Files.readString(Path.of("../docs/landmarks.md"));
        return page.substring(page.indexOf("\n## The categories"))
                .lines()
                .filter(line -> List.of(starts).stream().anyMatch(line::startsWith))
                .filter(line -> !line.startsWith("|---") && !line.startsWith("| number") && !line.startsWith("| id"))
                .toList();
    }

    @Test
    void everyCategoryAndLandmarkHasItsRowAndNothingElseHas() throws IOException {
        List<String> rows = new ArrayList<>();
        for (DeepFashion2Category category : DeepFashion2Category.values()) {
            rows.add("| " + category.id() + " | " + category.nativeName() + " | `" + category.cocoName() + "` | "
                    + category.landmarkCount() + " | " + category.landmarkOffset() + " |");
        }
        for (DeepFashion2Category category : DeepFashion2Category.values()) {
            rows.add("### " + category.nativeName());
            for (DeepFashion2Landmark landmark : category.landmarks()) {
                rows.add("| " + landmark.number() + " | " + landmark.index() + " | `" + landmark.name() + "` | "
                        + landmark.flipPartner().number() + " | " + landmark.aggregate() + " | " + landmark.sigma()
                        + " |");
            }
        }
        assertThat(linesStartingWith("|", "###")).isEqualTo(rows);
    }

    @Test
    void theDisagreementsAreAsThePageSays() {
        DeepFashion2Category outwear = DeepFashion2Category.SHORT_SLEEVE_OUTWEAR;
        assertPair(outwear, 2, 6, 0.0085, 0.0085);
        assertPair(outwear, 4, 26, 0.0248, 0.0248);
        assertThat(DeepFashion2Category.VEST
                        .landmark(9)
                        .orElseThrow()
                        .flipPartner()
                        .number())
                .isEqualTo(13);
        for (DeepFashion2Category dress : List.of(DeepFashion2Category.VEST_DRESS, DeepFashion2Category.SLING_DRESS)) {
            assertThat(dress.landmark(9).orElseThrow().flipPartner().number()).isEqualTo(17);
        }
        assertPair(DeepFashion2Category.LONG_SLEEVE_DRESS, 15, 29, 0.0455, 0.0486);
    }

    private static void assertPair(DeepFashion2Category category, int one, int other, double sigma, double others) {
        DeepFashion2Landmark landmark = category.landmark(one).orElseThrow();
        assertThat(landmark.flipPartner().number()).isEqualTo(other);
        assertThat(landmark.sigma()).isEqualTo(sigma);
        assertThat(landmark.flipPartner().sigma()).isEqualTo(others);
    }

    @Test
    void whatIsFoundOnThePageIsFound() {
        DeepFashion2Landmark hem =
                DeepFashion2Category.VEST.landmark("hem_left").orElseThrow();
        assertThat(DeepFashion2Category.VEST.landmark(10)).containsSame(hem);
        assertThat(DeepFashion2Landmark.ofIndex(137)).containsSame(hem);
        assertThat(DeepFashion2Landmark.ofAggregate(43)).contains(hem);
    }
}
