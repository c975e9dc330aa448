package dev.lookbook.deepfashion2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.deepfashion2.internal.UsualOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The usual orders are those of a CPython 2.7 dictionary on a 64-bit machine, which this test follows step by step. */
class UsualOrderTest {

    @Test
    void imagesOfUpToEightItemsHaveTheOrderOfPythonsDictionary() {
        for (int items = 0; items <= 8; items++) {
            List<String> keys = numbered(items);
            List<String> inserted =
                    Stream.concat(Stream.of("source", "pair_id"), keys.stream()).toList();
            assertThat(UsualOrder.ofImage(keys)).isEqualTo(pythonOrder(inserted));
        }
    }

    @Test
    void itemsHaveTheOrderOfPythonsDictionary() {
        List<String> inserted = List.of(
                "category_name",
                "category_id",
                "style",
                "bounding_box",
                "landmarks",
                "segmentation",
                "scale",
                "occlusion",
                "zoom_in",
                "viewpoint");
        assertThat(UsualOrder.ITEM).isEqualTo(pythonOrder(inserted));
    }

    @Test
    void moreItemsComeByNumber() {
        List<String> order = UsualOrder.ofImage(UsualOrder.keys(11));
        assertThat(order)
                .containsExactly(
                        "item1", "item2", "item3", "item4", "item5", "item6", "item7", "item8", "item9", "item10",
                        "item11", "source", "pair_id");
        assertThat(UsualOrder.ofImage(List.of("item3", "item1")))
                .containsExactly("item1", "item3", "source", "pair_id");
    }

    private static List<String> numbered(int items) {
        return IntStream.rangeClosed(1, items).mapToObj(i -> "item" + i).toList();
    }

    /** Objects/dictobject.c: open addressing; the table grows to four times its use when two thirds are full. */
    private static List<String> pythonOrder(List<String> inserted) {
        @Nullable String[] table = new @Nullable String[8];
        int used = 0;
        for (String name : inserted) {
            insert(table, name);
            used++;
            if (used * 3 >= table.length * 2) {
                int size = 8;
                while (size <= used * 4) {
                    size *= 2;
                }
                @Nullable String[] larger = new @Nullable String[size];
                for (String old : table) {
                    if (old != null) {
                        insert(larger, old);
                    }
                }
                table = larger;
            }
        }
        return new ArrayList<>(Stream.of(table).filter(Objects::nonNull).toList());
    }

    private static void insert(@Nullable String[] table, String name) {
        long hash = hash(name);
        long mask = table.length - 1L;
        long at = hash & mask;
        for (long perturb = hash; table[(int) (at & mask)] != null; perturb >>>= 5) {
            at = at * 5 + perturb + 1;
        }
        table[(int) (at & mask)] = name;
    }

    /** Objects/stringobject.c, without the random seed that 2.7 has switched off. */
    private static long hash(String name) {
        long hash = (long) name.charAt(0) << 7;
        for (int i = 0; i < name.length(); i++) {
            hash = (1000003 * hash) ^ name.charAt(i);
        }
        return hash ^ name.length();
    }
}
