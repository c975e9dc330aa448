package dev.lookbook.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.convert.Split.Side;
import dev.lookbook.model.AnnotatedImage;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {

    /** Published splits depend on these values: they must never change. */
    @Test
    void theHashIsTheSameForever() {
        assertThat(StableHash.of(0, "")).isEqualTo(0xe220a8397b1dcdafL);
        assertThat(StableHash.of(0, "1")).isEqualTo(0xb01d44da488356adL);
        assertThat(StableHash.of(42, "000540.jpg")).isEqualTo(0xbcc489c073fe209bL);
        assertThat(StableHash.of(-1, "\ud83d\udc57")).isEqualTo(0xf39659b65e94ca24L);
    }

    @Test
    void theUnitIntervalIsFilledFromItsLowerEndToBelowOne() {
        assertThat(StableHash.unit(0)).isZero();
        assertThat(StableHash.unit(-1)).isLessThan(1).isGreaterThan(0.9999999999999998);
    }

    @Test
    void aShareOfNothingOrAllIsMeantLiterally() {
        Map<String, Long> sizes = Map.of("a", 1L, "b", 0L, "c", 1000L);
        for (String group : sizes.keySet()) {
            assertThat(Split.hashed(0, 7).sideOf(group)).isEqualTo(Side.TEST);
            assertThat(Split.hashed(1, 7).sideOf(group)).isEqualTo(Side.TRAIN);
            assertThat(Split.balanced(0, 7, sizes).sideOf(group)).isEqualTo(Side.TEST);
            assertThat(Split.balanced(1, 7, sizes).sideOf(group)).isEqualTo(Side.TRAIN);
        }
    }

    @Test
    void hashedSharesAreSaneForManyGroups() {
        int groups = 20_000;
        for (double share : new double[] {0.1, 0.5, 0.8}) {
            for (long seed : new long[] {0, 1, 2, -1, Long.MIN_VALUE}) {
                Split split = Split.hashed(share, seed);
                long train = IntStream.rangeClosed(1, groups)
                        .filter(pair -> split.sideOf(String.valueOf(pair)) == Side.TRAIN)
                        .count();
                double deviation = Math.sqrt(share * (1 - share) / groups);
                assertThat((double) train / groups).isBetween(share - 5 * deviation, share + 5 * deviation);
            }
        }
    }

    @Test
    void seedsGiveSplitsThatHaveNothingToDoWithEachOther() {
        int groups = 20_000;
        Split one = Split.hashed(0.5, 1);
        Split two = Split.hashed(0.5, 2);
        long alike = IntStream.rangeClosed(1, groups)
                .mapToObj(String::valueOf)
                .filter(group -> one.sideOf(group) == two.sideOf(group))
                .count();
        assertThat((double) alike / groups).isBetween(0.48, 0.52);
    }

    @Test
    void eachBitOfAKeyChangesHalfOfTheHash() {
        long changed = 0;
        int flips = 0;
        for (int pair = 1; pair <= 500; pair++) {
            String key = "group" + pair;
            for (int at = 0; at < key.length(); at++) {
                for (int bit = 0; bit < 16; bit++) {
                    char flipped = (char) (key.charAt(at) ^ (1 << bit));
                    String other = key.substring(0, at) + flipped + key.substring(at + 1);
                    changed += Long.bitCount(StableHash.of(3, key) ^ StableHash.of(3, other));
                    flips++;
                }
            }
        }
        assertThat((double) changed / flips).isBetween(31.9, 32.1);
    }

    @Test
    void sharesBeyondZeroAndOneAreRefused() {
        for (double share : new double[] {-0.1, 1.1, Double.NaN}) {
            String message = "expected a train share from 0 to 1 but found " + share;
            assertThatThrownBy(() -> Split.hashed(share, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> Split.balanced(share, 1, Map.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }
    }

    @Test
    void negativeSizesAreRefused() {
        assertThatThrownBy(() -> Split.balanced(0.5, 1, Map.of("a", -1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a size of at least 0 for the group \"a\" but found -1");
    }

    @Test
    void groupsThatWereNotCountedAreRefused() {
        assertThatThrownBy(() -> Split.balanced(0.5, 1, Map.of("a", 1L)).sideOf("b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected one of the 1 groups that were counted but found \"b\"");
    }

    @Test
    void imagesAreGroupedByPairIdOrStandAlone() {
        AnnotatedImage image =
                AnnotatedImage.builder().fileName("000001.jpg").pairId(17L).build();
        AnnotatedImage alone = AnnotatedImage.builder().fileName("000002.jpg").build();
        assertThat(Grouping.PAIR_ID.keyOf(image)).isEqualTo("17");
        assertThat(Grouping.PAIR_ID.keyOf(alone)).isEqualTo("000002.jpg");
        assertThat(Grouping.IMAGE.keyOf(image)).isEqualTo("000001.jpg");
    }
}
