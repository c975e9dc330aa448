package dev.lookbook.deepfashion2.check;

import dev.lookbook.convert.Issue;
import dev.lookbook.deepfashion2.raw.Raw;
import dev.lookbook.deepfashion2.raw.RawObject;
import dev.lookbook.deepfashion2.raw.RawReader;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.model.ImageSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is found in one annotation file, by itself.
 *
 * @param findings in the order of the file
 * @param errors whether one of them is an error
 * @param facts what has to agree with other files
 */
record FileCheck(List<Issue> findings, boolean errors, FileFacts facts) {

    /** Checks a file from its bytes. */
    static FileCheck of(byte[] bytes, String entry, ReadLimits limits, PictureLook picture) {
        Raw document;
        try {
            document = RawReader.read(bytes, entry, limits);
        } catch (DatasetException e) {
            return unreadable(e, picture);
        }
        return of(document, bytes, entry, picture);
    }

    /** Checks a file that was read. */
    static FileCheck of(Raw document, byte[] bytes, String entry, PictureLook picture) {
        Findings findings = new Findings();
        FileFacts facts = document(document, bytes, entry, picture.size(), picture.sized(), findings);
        picture.findings().forEach(findings::add);
        return new FileCheck(findings.list(), findings.hasErrors(), facts);
    }

    /** What is to be said of a file that cannot be read at all. */
    static FileCheck unreadable(DatasetException e, PictureLook picture) {
        List<Issue> findings = new ArrayList<>();
        findings.add(Findings.issue(DeepFashion2Rule.UNREADABLE_FILE, e.location(), e.problem()));
        picture.findings().forEach(findings::add);
        return new FileCheck(findings, true, FileFacts.none(picture.sized()));
    }

    private static FileFacts document(
            Raw document, byte[] bytes, String entry, Optional<ImageSize> size, boolean sized, Findings findings) {
        Location place = Location.of(entry);
        if (document instanceof RawObject object) {
            new TreeRules(findings).check(object, place);
            ObjectView image = new ObjectView(object, place.atByte(object.offset()), bytes, findings);
            return new ImageRules(image, size).check(sized);
        }
        findings.add(
                DeepFashion2Rule.UNREADABLE_FILE,
                place.atByte(document.offset()),
                ObjectView.expected("an object", document));
        return FileFacts.none(sized);
    }
}
