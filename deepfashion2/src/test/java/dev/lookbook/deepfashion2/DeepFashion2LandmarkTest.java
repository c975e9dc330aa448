package dev.lookbook.deepfashion2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is known of the 294 landmarks agrees with itself and with its sources, but where the table says that these do not. */
class DeepFashion2LandmarkTest {
    private static final Pattern SIDE = Pattern.compile("left|right");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    private static String mirrored(String name) {
        return SIDE.matcher(name).replaceAll(side -> side.group().equals("left") ? "right" : "left");
    }

    @Test
    void landmarksAreFoundByNumberIndexNameAndAggregate() {
        List<DeepFashion2Landmark> all = new ArrayList<>();
        for (DeepFashion2Category category : DeepFashion2Category.values()) {
            assertThat(category.landmarks()).hasSize(category.landmarkCount());
            for (DeepFashion2Landmark landmark : category.landmarks()) {
                assertThat(landmark.category()).isEqualTo(category);
                assertThat(landmark.index()).isEqualTo(all.size());
                assertThat(category.landmark(landmark.number())).containsSame(landmark);
                assertThat(category.landmark(landmark.name())).containsSame(landmark);
                assertThat(category.landmarkOfAggregate(landmark.aggregate())).containsSame(landmark);
                assertThat(DeepFashion2Landmark.ofIndex(landmark.index())).containsSame(landmark);
                assertThat(DeepFashion2Landmark.ofAggregate(landmark.aggregate()))
                        .containsOnlyOnce(landmark);
                all.add(landmark);
            }
        }
        assertThat(DeepFashion2Landmark.all()).isEqualTo(all).hasSize(294);
        assertThat(DeepFashion2Category.VEST.landmark("hem_left")).get().hasToString("vest 10 hem_left");
    }

    @Test
    void othersAreNotFound() {
        assertThat(DeepFashion2Category.VEST.landmark(0)).isEmpty();
        assertThat(DeepFashion2Category.VEST.landmark(16)).isEmpty();
        assertThat(DeepFashion2Category.VEST.landmark("crotch")).isEmpty();
        assertThat(DeepFashion2Category.VEST.landmarkOfAggregate(70)).isEmpty();
        assertThat(DeepFashion2Landmark.ofIndex(-1)).isEmpty();
        assertThat(DeepFashion2Landmark.ofIndex(294)).isEmpty();
        assertThat(DeepFashion2Landmark.ofAggregate(0)).isEmpty();
        assertThat(DeepFashion2Landmark.ofAggregate(82)).isEmpty();
    }

    @Test
    void partnersAreEachOthersAndHaveMirroredNames() {
        for (DeepFashion2Landmark landmark : DeepFashion2Landmark.all()) {
            DeepFashion2Landmark partner = landmark.flipPartner();
            assertThat(partner.category()).as("%s", landmark).isEqualTo(landmark.category());
            assertThat(partner.flipPartner()).as("%s", landmark).isSameAs(landmark);
            assertThat(partner.name()).as("%s", landmark).isEqualTo(mirrored(landmark.name()));
            assertThat(partner == landmark)
                    .as("%s", landmark)
                    .isEqualTo(!SIDE.matcher(landmark.name()).find());
        }
    }

    @Test
    void partnersHaveTheSameSigmaButForOnePair() {
        assertThat(DeepFashion2Landmark.all().stream()
                        .filter(landmark ->
                                landmark.sigma() != landmark.flipPartner().sigma())
                        .map(DeepFashion2Landmark::toString))
                .containsExactly(
                        "long sleeve dress 15 sleeve_inner_left_1", "long sleeve dress 29 sleeve_inner_right_1");
    }

    @Test
    void theEightyOneAggregatesAreAllUsedAndMirrorAsTheirLandmarksDo() {
        Map<Integer, Integer> partners = new HashMap<>();
        for (DeepFashion2Landmark landmark : DeepFashion2Landmark.all()) {
            int partner = landmark.flipPartner().aggregate();
            assertThat(partners.merge(landmark.aggregate(), partner, (first, second) -> first))
                    .as("%s", landmark)
                    .isEqualTo(partner);
        }
        assertThat(partners.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 81).boxed().toList());
        partners.forEach(
                (aggregate, partner) -> assertThat(partners.get(partner)).isEqualTo(aggregate));
    }

    @Test
    void sigmasAreACopyInOrder() {
        double[] sigmas = DeepFashion2Landmark.sigmas();
        assertThat(sigmas).hasSize(294).startsWith(0.012, 0.0158).doesNotContain(0);
        sigmas[0] = 7;
        assertThat(DeepFashion2Landmark.sigmas()[0]).isEqualTo(0.012);
    }

    private static Path data(String file) {
        String data = System.getProperty("lookbook.data", "");
        assumeTrue(!data.isEmpty(), "real tables are not at hand: set -Dlookbook.data");
        return Path.of(data, "deepfashion2", file);
    }

    @Test
    void theTableIsThatOfItsSources() throws IOException {
        List<String> lines = Files.readAllLines(data("landmarks294.csv"));
        assertThat(lines.subList(1, lines.size()))
                .isEqualTo(DeepFashion2Landmark.all().stream()
                        .map(landmark -> String.join(
                                ",",
                                String.valueOf(landmark.index()),
                                String.valueOf(landmark.index() + 1),
                                String.valueOf(landmark.category().id()),
                                landmark.category().nativeName(),
                                landmark.category().cocoName(),
                                String.valueOf(landmark.number()),
                                landmark.name(),
                                String.valueOf(landmark.flipPartner().number()),
                                String.valueOf(landmark.aggregate()),
                                String.valueOf(landmark.sigma())))
                        .toList());
    }

    @Test
    void sigmasAreThoseOfTheAuthorsEvaluation() throws IOException {
        String json = Files.readString(data("sigmas294.json"));
        String list = json.substring(json.indexOf('['), json.indexOf(']'));
        assertThat(DoubleStream.of(DeepFashion2Landmark.sigmas()).boxed())
                .isEqualTo(NUMBER.matcher(list)
                        .results()
                        .map(number -> Double.valueOf(number.group()))
                        .toList());
    }

    /**
     * Who drew the lines between landmarks knew which are left and right. Only short sleeve outwear's need the labels 2 and 4 in
     * each other's place, as its figure has them.
     */
    @Test
    void linesBetweenLandmarksMirrorToLines() throws IOException {
        String json = Files.readString(data("skeleton_local.json"));
        Pattern category = Pattern.compile("\"(\\d+)\": \\[(\\[[^\"]*\\])\\]");
        List<MatchResult> found = category.matcher(json).results().toList();
        assertThat(found).hasSize(13);
        for (MatchResult result : found) {
            DeepFashion2Category garment =
                    DeepFashion2Category.ofId(Long.parseLong(result.group(1))).orElseThrow();
            Set<Set<Integer>> edges = edges(garment, result.group(2), false);
            Set<Set<Integer>> mirrored = edges(garment, result.group(2), true);
            assertThat(mirrored).as("%s", garment).isEqualTo(edges);
        }
    }

    private static Set<Set<Integer>> edges(DeepFashion2Category garment, String json, boolean mirrored) {
        Set<Set<Integer>> edges = new HashSet<>();
        Pattern.compile("\\[(\\d+), (\\d+)\\]")
                .matcher(json)
                .results()
                .forEach(edge -> edges.add(Set.copyOf(Stream.of(edge.group(1), edge.group(2))
                        .map(Integer::valueOf)
                        .map(number -> swapped(garment, number))
                        .map(number -> mirrored
                                ? garment.landmark(number)
                                        .orElseThrow()
                                        .flipPartner()
                                        .number()
                                : number)
                        .toList())));
        return edges;
    }

    private static int swapped(DeepFashion2Category garment, int number) {
        boolean confused = garment == DeepFashion2Category.SHORT_SLEEVE_OUTWEAR;
        return confused && number == 2 ? 4 : confused && number == 4 ? 2 : number;
    }
}
