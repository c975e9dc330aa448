package dev.lookbook.cli;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Category;
import dev.lookbook.model.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The images that a report shows: of each kind of finding and of each category one at least, as far as there is room, then
 * more with findings up to a half, then any. Which ones is a matter of their names and the seed, not of their order.
 *
 * <p>Keeps a few images of each kind of finding, one of each category and as many as are shown, never all.
 */
final class PictureSample {
    private static final int OF_EACH_FINDING = 6;
    private static final Comparator<Candidate> BY_RANK =
            Comparator.comparingLong(Candidate::rank).thenComparing(Candidate::key);

    private final int number;
    private final long seed;
    private final Lowest any;
    private final Map<String, Lowest> byFinding = new LinkedHashMap<>();
    private final Map<Category, Lowest> byCategory = new LinkedHashMap<>();

    /** An image that may be shown, and where it comes from. */
    record Candidate(ReportInput input, AnnotatedImage image, Set<String> findings, long rank) {
        String key() {
            return input.name() + '\n' + image.fileName();
        }
    }

    /** The candidates of the lowest ranks. */
    private static final class Lowest {
        private final int most;
        private final PriorityQueue<Candidate> kept = new PriorityQueue<>(BY_RANK.reversed());

        Lowest(int most) {
            this.most = most;
        }

        void add(Candidate candidate) {
            kept.add(candidate);
            if (kept.size() > most) {
                kept.remove();
            }
        }

        List<Candidate> inOrder() {
            return kept.stream().sorted(BY_RANK).toList();
        }
    }

    /**
     * @param number how many images are shown at most
     */
    PictureSample(int number, long seed) {
        this.number = number;
        this.seed = seed;
        any = new Lowest(number);
    }

    /** Looks at an image. */
    void add(ReportInput input, AnnotatedImage image, Set<String> findings) {
        String key = input.name() + '\n' + image.fileName();
        long rank = new SplittableRandom(seed * 31 + key.hashCode()).nextLong();
        Candidate candidate = new Candidate(input, image, findings, rank);
        any.add(candidate);
        findings.forEach(code -> byFinding
                .computeIfAbsent(code, one -> new Lowest(OF_EACH_FINDING))
                .add(candidate));
        image.items().stream()
                .map(Item::category)
                .distinct()
                .filter(category -> byCategory.containsKey(category) || byCategory.size() < number)
                .forEach(category -> byCategory
                        .computeIfAbsent(category, one -> new Lowest(1))
                        .add(candidate));
    }

    /**
     * The images to show, those with the worst findings first.
     *
     * @param worstFirst the codes of findings
     */
    List<Candidate> take(List<String> worstFirst) {
        Map<String, Candidate> taken = new LinkedHashMap<>();
        List<List<Candidate>> found = worstFirst.stream()
                .flatMap(code -> Optional.ofNullable(byFinding.get(code)).stream())
                .map(Lowest::inOrder)
                .toList();
        take(found, 0, number, taken);
        byCategory.values().forEach(one -> take(one.inOrder(), number, taken));
        for (int round = 1; round < OF_EACH_FINDING; round++) {
            take(found, round, number / 2, taken);
        }
        take(any.inOrder(), number, taken);
        List<Candidate> sorted = new ArrayList<>(taken.values());
        sorted.sort(Comparator.comparingInt((Candidate one) -> worst(one, worstFirst))
                .thenComparing(one -> one.input().name())
                .thenComparing(one -> one.image().fileName()));
        return sorted;
    }

    private static void take(List<List<Candidate>> found, int round, int most, Map<String, Candidate> taken) {
        for (List<Candidate> some : found) {
            if (round < some.size()) {
                take(List.of(some.get(round)), most, taken);
            }
        }
    }

    private static void take(Collection<Candidate> some, int most, Map<String, Candidate> taken) {
        for (Candidate candidate : some) {
            if (taken.size() < most) {
                taken.putIfAbsent(candidate.key(), candidate);
            }
        }
    }

    private static int worst(Candidate candidate, List<String> worstFirst) {
        return candidate.findings().stream()
                .mapToInt(worstFirst::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
