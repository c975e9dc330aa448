package dev.lookbook.dataset;

/**
 * What a comparison of two datasets' images came to. That their categories differ is told by issues only.
 *
 * @param first what is in the first dataset
 * @param second what is in the second dataset
 * @param same images that both have and that do not differ
 * @param different images that both have and that differ, in themselves or in their items
 * @param onlyInFirst images that only the first has
 * @param onlyInSecond images that only the second has
 */
public record DiffSummary(Size first, Size second, long same, long different, long onlyInFirst, long onlyInSecond) {

    /** How many images were compared: those that both have. */
    public long compared() {
        return same + different;
    }

    /** In a line: {@code DiffSummary[60 the same, 1 different, 0 only in the first, 0 only in the second]}. */
    @Override
    public String toString() {
        return "DiffSummary[" + same + " the same, " + different + " different, " + onlyInFirst + " only in the first, "
                + onlyInSecond + " only in the second]";
    }

    /** How much is in a dataset. */
    public record Size(long images, long items) {}
}
