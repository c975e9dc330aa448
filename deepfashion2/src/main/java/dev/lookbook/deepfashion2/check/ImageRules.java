package dev.lookbook.deepfashion2.check;

import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.INVALID_PAIR_ID;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.ITEM_NUMBER;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.MEMBER_ORDER;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.MISSING_MEMBER;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.NO_ITEMS;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.NO_LANDMARKS;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.UNKNOWN_MEMBER;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.UNKNOWN_SOURCE;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.WRONG_TYPE;

import dev.lookbook.deepfashion2.check.FileFacts.ItemFacts;
import dev.lookbook.deepfashion2.internal.UsualOrder;
import dev.lookbook.deepfashion2.raw.RawObject;
import dev.lookbook.deepfashion2.raw.RawScalar;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.ImageSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What an annotation file has to be like, and its items. */
final class ImageRules {
    private static final Pattern NUMBERED = Pattern.compile("item[0-9]+");
    private static final Pattern CANONICAL = Pattern.compile("item[1-9][0-9]{0,8}");
    /** What is known of the order of the authors' files. */
    private static final int MOST_ITEMS = 8;

    private final ObjectView image;
    private final Optional<ImageSize> size;

    ImageRules(ObjectView image, Optional<ImageSize> size) {
        this.image = image;
        this.size = size;
    }

    FileFacts check(boolean sized) {
        List<RawObject.Member> items = members();
        Optional<String> source = image.string(UsualOrder.SOURCE);
        Optional<ImageSource> side = source.flatMap(ImageSource::ofWord);
        if (source.isPresent() && side.isEmpty()) {
            image.found(
                    UNKNOWN_SOURCE,
                    UsualOrder.SOURCE,
                    "expected \"shop\" or \"user\" but found \"" + RawScalar.shortened(source.get()) + '"');
        }
        OptionalLong pairId = image.integer(UsualOrder.PAIR_ID);
        if (pairId.isPresent() && pairId.getAsLong() < 1) {
            image.found(
                    INVALID_PAIR_ID, UsualOrder.PAIR_ID, "expected a number from 1 but found " + pairId.getAsLong());
        }
        keys(items);
        List<ItemFacts> facts = new ArrayList<>(items.size());
        for (RawObject.Member item : items) {
            RawObject object = (RawObject) item.value();
            facts.add(new ItemRules(image.inside(item.name(), object), size).check(item.name()));
        }
        landmarks(facts);
        return new FileFacts(pairId, image.offsetOf(UsualOrder.PAIR_ID), side, facts, sized);
    }

    /** Looks at what there is, and finds the items. */
    private List<RawObject.Member> members() {
        List<RawObject.Member> items = new ArrayList<>();
        Map<String, Long> last = new HashMap<>();
        image.object()
                .members()
                .forEach(member -> last.put(member.name(), member.value().offset()));
        for (RawObject.Member member : image.object().members()) {
            String name = member.name();
            if (name.equals(UsualOrder.SOURCE) || name.equals(UsualOrder.PAIR_ID)) {
                continue;
            }
            if (isItem(member)) {
                // Of two of one name, the last one is what tools see.
                if (last.getOrDefault(name, -1L) == member.value().offset()) {
                    items.add(member);
                }
            } else if (NUMBERED.matcher(name).matches()) {
                image.found(WRONG_TYPE, member, ObjectView.expected("an item, which is an object,", member.value()));
            } else {
                image.found(
                        UNKNOWN_MEMBER, member, "DeepFashion2 defines no member \"" + RawScalar.shortened(name) + '"');
            }
        }
        for (String name : List.of(UsualOrder.SOURCE, UsualOrder.PAIR_ID)) {
            if (image.object().get(name).isEmpty()) {
                image.found(MISSING_MEMBER, "expected a member \"" + name + "\" but found none");
            }
        }
        return items;
    }

    /** Whether the reader takes a member for an item. */
    static boolean isItem(RawObject.Member member) {
        return member.name().startsWith(UsualOrder.ITEM_PREFIX) && member.value() instanceof RawObject;
    }

    /** Whether items are numbered from 1, in whatever order. */
    static boolean areNumbered(List<String> keys) {
        return keys.stream().allMatch(key -> isNumbered(key, keys.size()));
    }

    private static boolean isNumbered(String key, int most) {
        return isNumbered(key) && number(key) <= most;
    }

    /** Whether a key is such as {@code item2}. */
    static boolean isNumbered(String key) {
        return CANONICAL.matcher(key).matches();
    }

    /** The number of a key such as {@code item2}. */
    static int number(String key) {
        return Integer.parseInt(key.substring(UsualOrder.ITEM_PREFIX.length()));
    }

    private void keys(List<RawObject.Member> items) {
        List<String> keys = items.stream().map(RawObject.Member::name).toList();
        if (keys.isEmpty()) {
            image.found(NO_ITEMS, "expected an item \"item1\" but found none");
        } else if (!areNumbered(keys)) {
            RawObject.Member first = items.stream()
                    .filter(item -> !isNumbered(item.name(), keys.size()))
                    .findFirst()
                    .orElseThrow();
            image.found(
                    ITEM_NUMBER,
                    first,
                    "expected " + (keys.size() == 1 ? "\"item1\"" : "\"item1\" to \"item" + keys.size() + '"')
                            + " but found " + RawScalar.shortened(String.join(", ", keys)));
        } else if (keys.size() <= MOST_ITEMS) {
            order(image, UsualOrder.ofImage(keys));
        }
    }

    /** Says when members are in another order than usual. */
    static void order(ObjectView object, List<String> usual) {
        if (object.object().repeated().isEmpty() && !isUsual(object.object(), usual)) {
            List<String> found = object.object().members().stream()
                    .map(RawObject.Member::name)
                    .filter(usual::contains)
                    .toList();
            object.found(
                    MEMBER_ORDER,
                    "expected the order " + String.join(", ", usual) + " but found " + String.join(", ", found));
        }
    }

    /** Whether those members that have a usual order are in it; others may be anywhere. */
    static boolean isUsual(RawObject object, List<String> usual) {
        int last = -1;
        for (RawObject.Member member : object.members()) {
            int place = usual.indexOf(member.name());
            if (place >= 0 && place < last) {
                return false;
            }
            last = Math.max(last, place);
        }
        return true;
    }

    private void landmarks(List<ItemFacts> items) {
        boolean known = items.stream().allMatch(item -> item.labelled() >= 0);
        if (known && !items.isEmpty() && items.stream().allMatch(item -> item.labelled() == 0)) {
            image.found(NO_LANDMARKS, "expected a labelled landmark in one of the items but found none");
        }
    }
}
