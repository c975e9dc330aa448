package dev.lookbook.dataset;

import dev.lookbook.convert.Issue;
import dev.lookbook.internal.FileNames;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Finds what is in more than one part of a split that was made elsewhere: a model that has seen a garment in training is not
 * tested by it. Parts are of any format, and told image by image.
 *
 * <p>Issues, at the later of the places:
 *
 * <ul>
 *   <li>{@code leak-image} (error): an image of this file name, folders aside, is in another part, with the same items
 *   <li>{@code leak-copy} (error): an image of another name has the same outlines and landmarks
 *   <li>{@code leak-pair} (error): other images of this pair id are in another part
 *   <li>{@code reused-name} (warning): an image of this file name is in another part, with other items
 *   <li>{@code reused-pair} (info), instead of {@code leak-pair}: a pair id is in another part, but the parts number their
 *       images on their own, so pair ids need not mean the same
 * </ul>
 *
 * <p>Parts number their images on their own when they share names and none of these has the same items: the published
 * train and validation sets of DeepFashion2 both begin with 000001 and with pair 1.
 *
 * <p>Items are told apart by 64-bit hashes of their boxes, outlines and landmarks. Not thread-safe. Keeps some 300 bytes an
 * image.
 */
public final class LeakCheck {
    private final Consumer<? super Issue> issues;
    private final Map<String, Long> images = new LinkedHashMap<>();
    private final Map<String, Seen> names = new HashMap<>();
    private final Map<Long, Seen> contents = new HashMap<>();
    private final Map<Long, Pair> pairs = new TreeMap<>();
    private long leakedImages;
    private long copies;
    private long reusedNames;

    private record Seen(String part, String fileName, long content) {}

    /** Where a pair's images are: in which part the first, and how many in each. */
    private static final class Pair {
        private final Map<String, Long> images = new LinkedHashMap<>();
        private Location later = Location.UNKNOWN;

        void add(String part, Location location) {
            images.merge(part, 1L, Long::sum);
            if (images.size() == 2 && later.equals(Location.UNKNOWN)) {
                later = location;
            }
        }

        /** {@code train (2), test (1)}. */
        String where() {
            return images.entrySet().stream()
                    .map(part -> part.getKey() + " (" + part.getValue() + ")")
                    .collect(Collectors.joining(", "));
        }
    }

    /** Has seen nothing yet. */
    public LeakCheck(Consumer<? super Issue> issues) {
        this.issues = issues;
    }

    /** Looks at an image of a part. Parts may come in any order, one after the other or mixed. */
    public LeakCheck add(String part, AnnotatedImage image) {
        images.merge(part, 1L, Long::sum);
        ImageContent content = ImageContent.of(image);
        Seen here = new Seen(part, image.fileName(), content.hash());
        String name = FileNames.withoutFolder(image.fileName());
        Seen named = names.putIfAbsent(name, here);
        boolean isLeak = named != null && !named.part.equals(part) && isSame(image, named, here, content);
        if (content.isTelling()) {
            Seen same = contents.putIfAbsent(content.hash(), here);
            if (same != null && !same.part.equals(part) && !isLeak) {
                copies++;
                report(
                        "leak-copy",
                        image,
                        "\"" + same.fileName + "\" of " + same.part + " has the same outlines and landmarks");
            }
        }
        image.pairId()
                .ifPresent(
                        pair -> pairs.computeIfAbsent(pair, any -> new Pair()).add(part, image.location()));
        return this;
    }

    /** Reports an image whose name was seen in another part, and tells whether it is the same image. */
    private boolean isSame(AnnotatedImage image, Seen named, Seen here, ImageContent content) {
        boolean isFullName = named.fileName.equals(here.fileName);
        if (named.content == here.content && (isFullName || content.hasBoxes())) {
            leakedImages++;
            report("leak-image", image, "\"" + named.fileName + "\" of " + named.part + " is the same image");
            return true;
        }
        if (isFullName) {
            reusedNames++;
            issues.accept(Issue.warning(
                    "reused-name",
                    image.location(),
                    "\"" + here.fileName + "\" is in " + named.part + ", too, with other items"));
        }
        return false;
    }

    private void report(String code, AnnotatedImage image, String message) {
        issues.accept(Issue.error(code, image.location(), message + "; keep one of them"));
    }

    /** Reports the pairs that are in several parts, and tells what there was. To be called once, when all was added. */
    public LeakSummary finish() {
        boolean isIndependent = reusedNames > 0 && leakedImages == 0 && copies == 0;
        long shared = 0;
        for (Map.Entry<Long, Pair> entry : pairs.entrySet()) {
            Pair pair = entry.getValue();
            if (pair.images.size() > 1) {
                shared++;
                String message = "images of pair " + entry.getKey() + " are in " + pair.where();
                issues.accept(
                        isIndependent
                                ? Issue.info("reused-pair", pair.later, message + ", which number pairs on their own")
                                : Issue.error("leak-pair", pair.later, message + "; keep a pair's images together"));
            }
        }
        return new LeakSummary(
                images, leakedImages, copies, isIndependent ? 0 : shared, isIndependent ? shared : 0, reusedNames);
    }
}
