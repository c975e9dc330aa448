package dev.lookbook.deepfashion2;

import dev.lookbook.deepfashion2.internal.UsualOrder;
import dev.lookbook.model.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives items their keys. Those that say theirs keep it. The others come in the order of a file, so that the first gets the
 * key that usually stands first, {@code item2} in most images: this undoes the authors' conversion to COCO.
 */
final class ItemKeys {
    private final List<String> usual;
    private final Set<String> taken = new HashSet<>();

    private ItemKeys(int items) {
        usual = UsualOrder.keys(items);
    }

    static List<String> of(List<Item> items) {
        return new ItemKeys(items.size()).assign(items);
    }

    private List<String> assign(List<Item> items) {
        List<Optional<String>> keys = new ArrayList<>();
        items.forEach(item -> keys.add(own(item).filter(taken::add)));
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).isEmpty()) {
                keys.set(i, Optional.of(usual.get(i)).filter(taken::add));
            }
        }
        return keys.stream().map(key -> key.orElseGet(this::free)).toList();
    }

    private static Optional<String> own(Item item) {
        return Leftovers.of(item.extras()).text(Leftovers.KEY).filter(key -> key.startsWith(UsualOrder.ITEM_PREFIX));
    }

    /** There is one, because there are as many usual keys as items. */
    private String free() {
        return usual.stream().filter(taken::add).findFirst().orElseThrow();
    }
}
