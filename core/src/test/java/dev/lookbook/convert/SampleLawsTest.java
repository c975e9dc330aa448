package dev.lookbook.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every sample. */
class SampleLawsTest {

    /** An image's key and stratum. */
    record Image(String key, String stratum) {}

    @Provide
    Arbitrary<Set<Image>> datasets() {
        return Combinators.combine(
                        Arbitraries.strings().ofMaxLength(5), Arbitraries.of("", "vest", "skirt", "skirt", "skirt"))
                .as(Image::new)
                .set()
                .uniqueElements(Image::key)
                .ofMaxSize(80);
    }

    private static Sample.Builder told(Iterable<Image> images, long seed) {
        Sample.Builder builder = Sample.builder(seed);
        images.forEach(image -> builder.add(image.key(), image.stratum()));
        return builder;
    }

    private static Set<String> taken(Sample sample, Set<Image> images) {
        return images.stream()
                .filter(image -> sample.takes(image.key(), image.stratum()))
                .map(Image::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Property(tries = 300)
    void thereAreAsManyAsWanted(
            @ForAll("datasets") Set<Image> images, @ForAll @IntRange(max = 100) int wanted, @ForAll long seed) {
        Sample sample = told(images, seed).images(wanted);
        assertThat(taken(sample, images)).hasSize(Math.min(wanted, images.size()));
        assertThat(sample.size()).isEqualTo(Math.min(wanted, images.size()));
    }

    @Property(tries = 300)
    void theOrderOfTheImagesDoesNotMatter(
            @ForAll("datasets") Set<Image> images, @ForAll @IntRange(max = 80) int wanted, @ForAll long seed) {
        List<Image> shuffled = new ArrayList<>(images);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(taken(told(shuffled, seed).images(wanted), images))
                .isEqualTo(taken(told(images, seed).images(wanted), images));
    }

    @Property(tries = 300)
    void aLargerSampleHoldsEverySmallerOne(
            @ForAll("datasets") Set<Image> images,
            @ForAll @IntRange(max = 80) int one,
            @ForAll @IntRange(max = 80) int two,
            @ForAll long seed) {
        assertThat(taken(told(images, seed).images(Math.max(one, two)), images))
                .containsAll(taken(told(images, seed).images(Math.min(one, two)), images));
    }

    /** All strata are cut at one place t, so each has n t rounded up or down; their sum is the size of the sample. */
    @Property(tries = 300)
    void eachStratumGetsItsShareRoundedUpOrDown(
            @ForAll("datasets") Set<Image> images, @ForAll @IntRange(max = 80) int wanted, @ForAll long seed) {
        Sample sample = told(images, seed).images(wanted);
        Map<String, List<Image>> strata = images.stream().collect(Collectors.groupingBy(Image::stratum));
        double lower = 0;
        double upper = 1;
        for (List<Image> stratum : strata.values()) {
            long count = stratum.stream()
                    .filter(image -> sample.takes(image.key(), image.stratum()))
                    .count();
            lower = Math.max(lower, (count - 1.0) / stratum.size());
            upper = Math.min(upper, (count + 1.0) / stratum.size());
        }
        assertThat(lower).isLessThanOrEqualTo(upper + 1e-9);
    }

    @Property(tries = 200)
    void imagesWithTheSameKeyAreTakenTogether(
            @ForAll @IntRange(min = 1, max = 5) int copies,
            @ForAll @IntRange(max = 100) int wanted,
            @ForAll long seed) {
        Sample.Builder builder = Sample.builder(seed);
        for (int i = 0; i < 20 * copies; i++) {
            builder.add("image" + i / copies);
        }
        Sample sample = builder.images(wanted);
        assertThat(sample.size() % copies).isZero();
        assertThat(Math.abs(sample.size() - Math.min(wanted, 20.0 * copies))).isLessThanOrEqualTo(copies / 2.0);
    }

    @Property(tries = 100)
    void smallStrataAreNotAllRoundedTheSameWay(@ForAll long seed) {
        Sample.Builder builder = Sample.builder(seed);
        Function<Integer, String> stratum = i -> i < 300 ? "alone" + i : "many";
        for (int i = 0; i < 1300; i++) {
            builder.add("image" + i, stratum.apply(i));
        }
        Sample sample = builder.share(0.2);
        long alone = 0;
        for (int i = 0; i < 300; i++) {
            alone += sample.takes("image" + i, stratum.apply(i)) ? 1 : 0;
        }
        // 60 are expected; the deviation of the binomial distribution is 7.
        assertThat(alone).isBetween(25L, 95L);
    }

    @Property(tries = 200)
    void aBalancedSampleHasAsManyOfEachStratumOrAllThereAre(
            @ForAll("datasets") Set<Image> images, @ForAll @IntRange(max = 20) int each, @ForAll long seed) {
        Sample sample = told(images, seed).each(each);
        Map<String, List<Image>> strata = images.stream().collect(Collectors.groupingBy(Image::stratum));
        strata.forEach((name, stratum) -> assertThat(
                        stratum.stream().filter(image -> sample.takes(image.key(), image.stratum())))
                .as(name)
                .hasSize(Math.min(each, stratum.size())));
        assertThat(sample.size()).isEqualTo(taken(sample, images).size());
        assertThat(taken(told(images, seed).each(each + 3L), images)).containsAll(taken(sample, images));
    }
}
