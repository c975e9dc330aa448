package dev.lookbook.archive;

import dev.lookbook.internal.ZipDirectory.Entry;
import dev.lookbook.io.Location;
import dev.lookbook.io.PasswordException;
import dev.lookbook.io.PasswordException.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How to know whether a password is right, and what to say when it is not. */
final class Passwords {
    /** A file of a few bytes may by chance come out right. */
    private static final int ENOUGH = 64;

    private static final int SAMPLES = 3;

    private Passwords() {}

    /**
     * The files to try: the smallest that are enough. That all of such a file and its checksum are right is proof; the one
     * byte by which ZipCrypto tells wrong passwords lets one in 256 pass.
     */
    static List<Entry> samples(List<Entry> entries) {
        Comparator<Entry> fitness = Comparator.<Entry, Boolean>comparing(entry -> entry.size() < ENOUGH)
                .thenComparingLong(entry -> entry.size() < ENOUGH ? -entry.size() : entry.size());
        List<Entry> best = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.encrypted() && !entry.isFolder()) {
                best.add(entry);
                best.sort(fitness);
                if (best.size() > SAMPLES) {
                    best.remove(SAMPLES);
                }
            }
        }
        return best;
    }

    static PasswordException missing(String archive) {
        return new PasswordException(
                Location.of(archive),
                Reason.MISSING,
                "expected a password for this encrypted archive but none was given; set password(...), or --password-file"
                        + " on the command line");
    }

    static PasswordException wrong(String archive) {
        return new PasswordException(
                Location.of(archive),
                Reason.WRONG,
                "expected this archive's password but the one that was given does not open it; check it, and if it is right,"
                        + " fetch the archive again");
    }
}
