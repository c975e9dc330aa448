package dev.lookbook.deepfashion2.check;

import dev.lookbook.convert.Issue;
import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.deepfashion2.raw.Raw;
import dev.lookbook.deepfashion2.raw.RawObject;
import dev.lookbook.deepfashion2.raw.RawReader;
import dev.lookbook.deepfashion2.raw.RawWriter;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.model.ImageSize;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of one annotation file.
 *
 * @param bytes what is to be written; empty when the file is left out
 * @param changes what was changed, with places before the change
 * @param after what is found in what is written
 * @param size the picture's size, if it is known
 */
record FileRepair(Optional<byte[]> bytes, List<Issue> changes, FileCheck after, Optional<ImageSize> size) {

    /**
     * Repairs a file from its bytes.
     *
     * @param entry what changes call it
     * @param written what findings in the result call it
     */
    static FileRepair of(
            byte[] bytes,
            String entry,
            String written,
            ReadLimits limits,
            PictureLook picture,
            Set<DeepFashion2Fix> fixes) {
        PictureLook sizeOnly = new PictureLook(picture.size(), List.of());
        Raw document;
        try {
            document = RawReader.read(bytes, entry, limits);
        } catch (DatasetException e) {
            FileCheck check = FileCheck.unreadable(e, sizeOnly);
            return kept(bytes, new Changes(fixes), entry, written, check, limits, picture);
        }
        FileCheck before = FileCheck.of(document, bytes, entry, sizeOnly);
        Changes changes = new Changes(fixes);
        if (before.findings().isEmpty() || !(document instanceof RawObject object)) {
            return kept(bytes, changes, entry, written, before, limits, picture);
        }
        RawObject mended = new ImageRepair(changes, picture.size(), entry, bytes).repair(object);
        if (changes.list().isEmpty() || !RawWriter.canWrite(mended)) {
            return kept(bytes, new Changes(fixes), entry, written, before, limits, picture);
        }
        byte[] text = RawWriter.write(mended);
        return kept(text, changes, entry, written, FileCheck.of(text, written, limits, sizeOnly), limits, picture);
    }

    /** What becomes of a file that cannot be read, as of a damaged archive's. */
    static FileRepair lost(DatasetException e, String entry) {
        FileCheck check = FileCheck.unreadable(e, PictureLook.NONE);
        return dropped(entry, check, Optional.empty());
    }

    /** Keeps the file as it is now, unless it still has errors and such files are not wanted. */
    private static FileRepair kept(
            byte[] bytes,
            Changes changes,
            String entry,
            String written,
            FileCheck check,
            ReadLimits limits,
            PictureLook picture) {
        if (check.errors() && changes.may(DeepFashion2Fix.DROP_IMAGES)) {
            return dropped(entry, check, picture.size());
        }
        FileCheck after = FileCheck.of(bytes, written, limits, picture);
        return new FileRepair(Optional.of(bytes), changes.list(), after, picture.size());
    }

    private static FileRepair dropped(String entry, FileCheck check, Optional<ImageSize> size) {
        Changes only = new Changes(Set.of());
        Issue error = check.findings().stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
        only.add(
                DeepFashion2Fix.DROP_IMAGES,
                Location.of(entry),
                "left the file out, for it cannot be mended: " + error.message() + " [" + error.code() + ']');
        return new FileRepair(Optional.empty(), only.list(), check, size);
    }
}
