package dev.lookbook.deepfashion2.check;

import dev.lookbook.convert.Issue;
import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.deepfashion2.internal.UsualOrder;
import dev.lookbook.deepfashion2.raw.Raw;
import dev.lookbook.deepfashion2.raw.RawObject;
import dev.lookbook.io.Location;
import dev.lookbook.model.ImageSize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mends one annotation file, once it was read. */
final class ImageRepair {
    private static final Pattern NUMBERED = Pattern.compile("item[0-9]{1,9}");
    private static final int MOST_ITEMS = 8;

    private final Changes changes;
    private final Optional<ImageSize> size;
    private final Location place;
    private final byte[] file;

    ImageRepair(Changes changes, Optional<ImageSize> size, String entry, byte[] file) {
        this.changes = changes;
        this.size = size;
        place = Location.of(entry);
        this.file = file;
    }

    RawObject repair(RawObject document) {
        RawObject image = document;
        if (changes.may(DeepFashion2Fix.DUPLICATE_MEMBERS) || changes.may(DeepFashion2Fix.EQUAL_MEMBERS)) {
            image = new DuplicateRepair(changes).repair(image, place);
        }
        if (changes.may(DeepFashion2Fix.INTEGERS)) {
            image = pairId(image);
        }
        List<RawObject.Member> members = new ArrayList<>();
        for (RawObject.Member member : image.members()) {
            if (ImageRules.isItem(member)) {
                item(member).ifPresent(members::add);
            } else {
                members.add(member);
            }
        }
        boolean dropped = members.size() < image.members().size();
        List<RawObject.Member> numbered = changes.may(DeepFashion2Fix.ITEM_NUMBERS) ? numbered(members) : members;
        boolean renamed = !names(numbered.stream()).equals(names(members.stream()));
        RawObject mended = new RawObject(
                image.offset(), (dropped || renamed) && !isOdd(document) ? inUsualOrder(numbered) : numbered);
        return changes.may(DeepFashion2Fix.MEMBER_ORDER) ? ordered(mended) : mended;
    }

    /** Whether members are in another order than usual, and that is told. */
    private static boolean isOdd(RawObject image) {
        List<String> keys = keys(image.members());
        return isKnown(keys) && image.repeated().isEmpty() && !ImageRules.isUsual(image, UsualOrder.ofImage(keys));
    }

    /** Whether the authors' files have images of such items. */
    private static boolean isKnown(List<String> keys) {
        return ImageRules.areNumbered(keys) && keys.size() <= MOST_ITEMS;
    }

    private static List<String> keys(List<RawObject.Member> members) {
        return names(members.stream().filter(ImageRules::isItem));
    }

    private static List<String> names(Stream<RawObject.Member> members) {
        return members.map(RawObject.Member::name).toList();
    }

    /** Where items were dropped or have got other numbers, what was in the usual order may not be any more. */
    private List<RawObject.Member> inUsualOrder(List<RawObject.Member> members) {
        List<String> keys = keys(members);
        if (!isKnown(keys) || !new RawObject(-1, members).repeated().isEmpty()) {
            return members;
        }
        List<RawObject.Member> ordered = UsualPlace.ordered(members, UsualOrder.ofImage(keys));
        if (!names(ordered.stream()).equals(names(members.stream()))) {
            DeepFashion2Fix fix = changes.may(DeepFashion2Fix.ITEM_NUMBERS)
                    ? DeepFashion2Fix.ITEM_NUMBERS
                    : DeepFashion2Fix.DROP_ITEMS;
            changes.add(fix, Severity.INFO, place.atByte(0), text(members) + " -> " + text(ordered));
        }
        return ordered;
    }

    private RawObject pairId(RawObject image) {
        Optional<Raw> old = image.get(UsualOrder.PAIR_ID);
        Optional<Raw> mended = old.flatMap(IntegerRepair::repair);
        if (old.isEmpty() || mended.isEmpty()) {
            return image;
        }
        changes.add(
                DeepFashion2Fix.INTEGERS,
                place.child(UsualOrder.PAIR_ID).atByte(old.get().offset()),
                Changes.text(old.get()),
                Changes.text(mended.get()));
        return image.with(UsualOrder.PAIR_ID, mended.get());
    }

    private Optional<RawObject.Member> item(RawObject.Member member) {
        Location at = place.child(member.name()).atByte(member.value().offset());
        RawObject item = new ItemRepair(changes, size, at, (RawObject) member.value(), file).repair();
        if (changes.may(DeepFashion2Fix.DROP_ITEMS)) {
            Optional<Issue> error = error(item, at);
            if (error.isPresent()) {
                changes.add(
                        DeepFashion2Fix.DROP_ITEMS,
                        at,
                        "left the item out, for it cannot be mended: "
                                + error.get().message() + " [" + error.get().code() + ']');
                return Optional.empty();
            }
        }
        return Optional.of(new RawObject.Member(member.name(), item));
    }

    private Optional<Issue> error(RawObject item, Location at) {
        Findings findings = new Findings();
        new TreeRules(findings).check(item, at);
        new ItemRules(new ObjectView(item, at, new byte[0], findings), size).check("");
        return findings.list().stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .findFirst();
    }

    private List<RawObject.Member> numbered(List<RawObject.Member> members) {
        List<String> keys = keys(members);
        Map<String, String> names = names(keys);
        Set<String> wanted = new HashSet<>(names.values());
        boolean free =
                members.stream().noneMatch(member -> !ImageRules.isItem(member) && wanted.contains(member.name()));
        boolean distinct = names.size() == keys.size();
        if (ImageRules.areNumbered(keys) || !free || !distinct) {
            return members;
        }
        List<RawObject.Member> renamed = new ArrayList<>();
        for (RawObject.Member member : members) {
            String name = ImageRules.isItem(member) ? names.getOrDefault(member.name(), "") : member.name();
            if (!name.equals(member.name())) {
                changes.add(
                        DeepFashion2Fix.ITEM_NUMBERS,
                        place.child(member.name()).atByte(member.value().offset()),
                        member.name(),
                        name);
            }
            renamed.add(new RawObject.Member(name, member.value()));
        }
        return renamed;
    }

    /** The new names of items, in the order of their old numbers; those without a number come last. */
    private static Map<String, String> names(List<String> keys) {
        List<String> sorted = new ArrayList<>(keys);
        sorted.sort(Comparator.comparingInt(ImageRepair::number));
        Map<String, String> names = new HashMap<>();
        for (String key : sorted) {
            names.putIfAbsent(key, UsualOrder.ITEM_PREFIX + (names.size() + 1));
        }
        return names;
    }

    private static int number(String key) {
        return NUMBERED.matcher(key).matches() ? ImageRules.number(key) : Integer.MAX_VALUE;
    }

    private RawObject ordered(RawObject image) {
        List<RawObject.Member> members = new ArrayList<>();
        for (RawObject.Member member : image.members()) {
            boolean item = ImageRules.isItem(member);
            members.add(
                    item
                            ? new RawObject.Member(
                                    member.name(),
                                    ordered((RawObject) member.value(), UsualOrder.ITEM, place.child(member.name())))
                            : member);
        }
        RawObject inside = new RawObject(image.offset(), members);
        List<String> keys = keys(members);
        return isKnown(keys) ? ordered(inside, UsualOrder.ofImage(keys), place) : inside;
    }

    private RawObject ordered(RawObject object, List<String> usual, Location at) {
        if (!object.repeated().isEmpty() || ImageRules.isUsual(object, usual)) {
            return object;
        }
        List<RawObject.Member> sorted = object.members().stream()
                .sorted(Comparator.comparingInt(
                        member -> usual.contains(member.name()) ? usual.indexOf(member.name()) : usual.size()))
                .toList();
        changes.add(DeepFashion2Fix.MEMBER_ORDER, at.atByte(object.offset()), text(object.members()), text(sorted));
        return new RawObject(object.offset(), sorted);
    }

    private static String text(List<RawObject.Member> members) {
        return members.stream().map(RawObject.Member::name).limit(12).collect(Collectors.joining(", "));
    }
}
