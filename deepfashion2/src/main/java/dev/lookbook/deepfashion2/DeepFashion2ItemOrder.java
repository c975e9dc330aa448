package dev.lookbook.deepfashion2;

import dev.lookbook.deepfashion2.internal.UsualOrder;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** In which order an image's items go to the common model, and so into COCO's annotation ids. */
public enum DeepFashion2ItemOrder {
    /** As the file has them: item2 comes before item1 in most images. The authors' COCO files are numbered so. */
    FILE,
    /** By number: item1, item2, … item10. An item whose key has no number comes after those that have one. */
    NUMBER;

    /** Of numbers as long as they may be, without their leading zeros. */
    private static final Comparator<String> BY_NUMBER = Comparator.comparing(String::isEmpty)
            .thenComparingInt(String::length)
            .thenComparing(Comparator.naturalOrder());

    /** Which item of some keys comes first, which then, and so on; equal numbers as the file has them. */
    List<Integer> of(List<String> keys) {
        IntStream indexes = IntStream.range(0, keys.size());
        return this == FILE
                ? indexes.boxed().toList()
                : indexes.boxed()
                        .sorted(Comparator.comparing((Integer index) -> number(keys.get(index)), BY_NUMBER))
                        .toList();
    }

    /** The digits that a key ends in after {@code item}; nothing when there is anything else. */
    private static String number(String key) {
        String number = key.substring(UsualOrder.ITEM_PREFIX.length());
        if (number.isEmpty() || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "";
        }
        String plain = number.replaceFirst("^0+", "");
        return plain.isEmpty() ? "0" : plain;
    }
}
