package dev.lookbook.deepfashion2.check;

import dev.lookbook.convert.Issue;
import dev.lookbook.deepfashion2.internal.SplitFiles;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.io.Location;
import dev.lookbook.io.PictureFacts;
import dev.lookbook.io.PictureFacts.Format;
import dev.lookbook.io.Pictures;
import dev.lookbook.model.ImageSize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks at the pictures that belong to annotations, and finds out their sizes. Safe to use from several threads. */
final class PictureRules {
    private static final String FOLDER = "image";
    private static final String ENDING = ".jpg";

    private final SplitFiles files;
    private final Optional<Pictures> elsewhere;
    /** Those beside the annotations, sorted. */
    private final List<String> own;

    private final ImageSizes sizes;

    PictureRules(SplitFiles files, Optional<Pictures> elsewhere, Optional<ImageSizes> sizes) throws IOException {
        this.files = files;
        this.elsewhere = elsewhere;
        own = elsewhere.isPresent() ? List.of() : new ArrayList<>(files.pictures());
        ImageSizes table = files.sizeTable().orElse(fileName -> Optional.empty());
        this.sizes = sizes.map(given -> given.orElse(table)).orElse(table);
    }

    /** Whether there are no pictures to look at. */
    boolean areAbsent() {
        return elsewhere.isEmpty() && own.isEmpty();
    }

    /** Where pictures would be. */
    Location folder() {
        return Location.of(files.root() + FOLDER);
    }

    /** Looks at the picture of an annotation file's name. */
    PictureLook look(String name) throws IOException {
        String fileName = name + ENDING;
        Location place = elsewhere.isPresent() ? Location.of(fileName) : own(fileName);
        Optional<ImageSize> known;
        try {
            known = sizes.sizeOf(fileName);
        } catch (DatasetException e) {
            return found(DeepFashion2Rule.UNREADABLE_PICTURE, e.location(), e.problem(), Optional.empty());
        }
        if (areAbsent()) {
            return known.isEmpty() ? PictureLook.NONE : new PictureLook(known, List.of());
        }
        Optional<PictureFacts> facts = facts(fileName);
        if (facts.isEmpty()) {
            return found(DeepFashion2Rule.MISSING_PICTURE, place, "expected this picture but found none", known);
        }
        Optional<ImageSize> size = facts.get().size().isPresent() ? facts.get().size() : known;
        List<Issue> findings = new ArrayList<>();
        if (known.isPresent() && !known.equals(size)) {
            findings.add(Findings.issue(
                    DeepFashion2Rule.SIZE_CONFLICT,
                    place,
                    "expected the table of sizes to have " + BoxRules.text(size.get())
                            + " as the picture's header has but found " + BoxRules.text(known.get())));
        }
        if (facts.get().problem().isPresent()) {
            return found(
                    DeepFashion2Rule.UNREADABLE_PICTURE,
                    place,
                    facts.get().problem().get(),
                    size);
        }
        if (facts.get().format() != Format.JPEG) {
            findings.add(Findings.issue(
                    DeepFashion2Rule.PICTURE_FORMAT,
                    place,
                    "expected a JPEG as the name says but found a "
                            + facts.get().format()));
        }
        return new PictureLook(size, findings);
    }

    private Location own(String fileName) {
        return Location.of(files.root() + FOLDER + '/' + fileName);
    }

    private static PictureLook found(DeepFashion2Rule rule, Location place, String message, Optional<ImageSize> size) {
        return new PictureLook(size, List.of(Findings.issue(rule, place, message)));
    }

    private Optional<PictureFacts> facts(String fileName) throws IOException {
        if (elsewhere.isPresent()) {
            return elsewhere.get().factsOf(fileName);
        }
        return Collections.binarySearch(own, fileName) < 0 ? Optional.empty() : Optional.of(files.picture(fileName));
    }

    /** Tells of the pictures beside the annotations that have none. */
    void orphans(Consumer<Issue> found) {
        List<String> names = files.names();
        for (String picture : own) {
            String name = picture.endsWith(ENDING) ? picture.substring(0, picture.length() - ENDING.length()) : "";
            if (Collections.binarySearch(names, name) < 0) {
                found.accept(Findings.issue(
                        DeepFashion2Rule.MISSING_ANNOTATION,
                        own(picture),
                        name.isEmpty()
                                ? "expected a picture NAME.jpg, which annotations can have, but found another file"
                                : "expected annotations annos/" + name + ".json but found none"));
            }
        }
    }
}
