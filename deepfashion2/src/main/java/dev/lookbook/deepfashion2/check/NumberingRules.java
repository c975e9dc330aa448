package dev.lookbook.deepfashion2.check;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What annotation files are called: six digits, from 000001, without gaps. */
final class NumberingRules {
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    private long files;
    private long numbered;
    private long last;
    private long firstMissing;

    /** Takes the next file's name; they come sorted. */
    void add(String name, Location file, Consumer<Issue> found) {
        files++;
        if (!SIX_DIGITS.matcher(name).matches() || name.equals("000000")) {
            found.accept(Findings.issue(
                    DeepFashion2Rule.FILE_NAME,
                    file,
                    "expected a name of six digits from 000001.json but found " + name + ".json"));
            return;
        }
        long number = Long.parseLong(name);
        if (firstMissing == 0 && number != last + 1) {
            firstMissing = last + 1;
        }
        last = number;
        numbered++;
    }

    void finish(Location split, Consumer<Issue> found) {
        if (files == 0) {
            found.accept(Findings.issue(
                    DeepFashion2Rule.NO_IMAGES, split, "expected files such as 000001.json but found none"));
        }
        if (firstMissing > 0) {
            found.accept(Findings.issue(
                    DeepFashion2Rule.NUMBERING_GAP,
                    split,
                    String.format(
                            Locale.ROOT,
                            "expected 000001 to %06d without gaps but %,d %s missing, first %06d",
                            last,
                            last - numbered,
                            last - numbered == 1 ? "number is" : "numbers are",
                            firstMissing)));
        }
    }
}
