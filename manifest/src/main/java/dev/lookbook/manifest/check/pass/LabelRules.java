package dev.lookbook.manifest.check.pass;

import dev.lookbook.io.Location;
import dev.lookbook.manifest.check.CustomLabelsLimit;
import dev.lookbook.manifest.check.CustomLabelsLimits;
import dev.lookbook.manifest.check.ManifestRule;
import dev.lookbook.manifest.line.MemberNames;
import java.util.regex.Pattern;

/** What labels may be called, and when they were given. */
final class LabelRules {
    private static final Pattern DATE = Pattern.compile(
            "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[T ][0-9]{1,2}:[0-9]{1,2}(:[0-9]{1,2}([.][0-9]+)?)?(Z|[+-][0-9:]+)?");

    private final int longest;
    private final int longestOfApi;

    LabelRules(CustomLabelsLimits limits) {
        longest = (int) Math.min(Integer.MAX_VALUE, limits.whole(CustomLabelsLimit.MAX_LABEL_CHARACTERS));
        longestOfApi = (int) Math.min(Integer.MAX_VALUE, limits.whole(CustomLabelsLimit.MAX_API_LABEL_CHARACTERS));
    }

    /** False when the service would not use an attribute for its labels. */
    boolean check(AttributeFacts attribute, Findings findings) {
        MetadataFacts metadata = attribute.metadata();
        if (!isDate(metadata.creationDate())) {
            findings.add(
                    ManifestRule.CREATION_DATE,
                    attribute.name(),
                    -1,
                    attribute.metadataLocation().child(MemberNames.CREATION_DATE),
                    "expected a date and time like 2018-10-18T22:18:13.527256 but found \"" + metadata.creationDate()
                            + '"');
        }
        if (attribute.isClassification()) {
            return check(attribute, metadata.className(), findings);
        }
        boolean all = true;
        for (int i = 0; i < metadata.classMap().size(); i++) {
            all &= check(attribute, metadata.classMap().name(i), findings);
        }
        return all;
    }

    private boolean check(AttributeFacts attribute, String label, Findings findings) {
        int length = label.length() > longestOfApi ? label.codePointCount(0, label.length()) : label.length();
        if (length > longest) {
            findings.add(
                    ManifestRule.ERROR_INVALID_LABEL_NAME_LENGTH,
                    attribute.name(),
                    -1,
                    place(attribute),
                    "expected a label of at most " + longest + " characters but found one of " + length);
            return false;
        }
        if (length > longestOfApi || length == 0 || label.indexOf('\n') >= 0 || label.indexOf('\r') >= 0) {
            String found = length > longestOfApi ? length + " characters" : length == 0 ? "nothing" : "a line break";
            findings.add(
                    ManifestRule.LABEL_NAME,
                    attribute.name(),
                    -1,
                    place(attribute),
                    "expected a label of 1 to " + longestOfApi + " characters on one line but found " + found);
        }
        return true;
    }

    private static Location place(AttributeFacts attribute) {
        return attribute.metadataLocation().child(attribute.isClassification() ? "class-name" : MemberNames.CLASS_MAP);
    }

    /** Whether it looks like a date and time, at one glance where it is the usual form. */
    private static boolean isDate(String text) {
        boolean usual = text.length() >= 19
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
        return usual || DATE.matcher(text).matches();
    }
}
