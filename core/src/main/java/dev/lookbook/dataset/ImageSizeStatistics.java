package dev.lookbook.dataset;

import dev.lookbook.internal.Brief;
import dev.lookbook.model.ImageSize;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sizes of a dataset's images. Not thread-safe.
 *
 * <p>The first 10,000 different sizes are told apart; what else comes is not counted by size.
 */
public final class ImageSizeStatistics {
    private static final int TOLD_APART = 10_000;

    private final Map<ImageSize, Long> counts = new LinkedHashMap<>();
    private final Distribution width = new Distribution();
    private final Distribution height = new Distribution();
    private long unknown;

    ImageSizeStatistics() {}

    void add(Optional<ImageSize> size) {
        if (size.isEmpty()) {
            unknown++;
            return;
        }
        width.add(size.get().width());
        height.add(size.get().height());
        if (counts.size() < TOLD_APART || counts.containsKey(size.get())) {
            counts.merge(size.get(), 1L, Long::sum);
        }
    }

    /** How many images have a size. */
    public long known() {
        return width.count();
    }

    /** How many images have none. */
    public long unknown() {
        return unknown;
    }

    /** The widths in pixels. */
    public Distribution width() {
        return width;
    }

    /** The heights in pixels. */
    public Distribution height() {
        return height;
    }

    /** How many different sizes there are; 10,000 stands for that many or more. */
    public int different() {
        return counts.size();
    }

    /** So many of the sizes that most images have, the most frequent first; of equally frequent ones the first seen. */
    public List<SizeCount> mostFrequent(int limit) {
        return counts.entrySet().stream()
                .map(entry -> new SizeCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(SizeCount::images).reversed())
                .limit(limit)
                .toList();
    }

    /** In a line: {@code ImageSizeStatistics[60 known, 0 unknown, 3 different]}. */
    @Override
    public String toString() {
        return Brief.of("ImageSizeStatistics")
                .add(known() + " known")
                .add(unknown + " unknown")
                .add(different() + " different")
                .toString();
    }

    /** How many images have a size. */
    public record SizeCount(ImageSize size, long images) {}
}
