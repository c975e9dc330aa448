package dev.lookbook.rekognition.upload;

/** Loses itself when files fail one after another for the same reason, and nothing arrives between them. Thread-safe. */
final class Patience {
    /** Enough to know that it was not that one object. */
    private static final int GENERAL = 3;
    /** So many files from all over the list are tried before a denial is one of all. */
    static final int ELSEWHERE = 20;
    /** Each of them has been tried several times by the SDK: that is a network that is down, or a server. */
    private static final int OTHER = 100;

    private final int atOnce;
    private String code = "";
    private int count;

    /**
     * @param atOnce how many files are under way at once
     */
    Patience(int atOnce) {
        this.atOnce = atOnce;
    }

    /** What to do after a failure. */
    enum Advice {
        GO_ON,
        /** What follows in the list may fail for the same reason; what is elsewhere may not. */
        TRY_ELSEWHERE,
        STOP;
    }

    /** Takes note of a failure. */
    synchronized Advice failed(Exception cause) {
        String found = Causes.code(cause);
        if (!found.equals(code)) {
            code = found;
            count = 0;
        }
        count++;
        if (Causes.isDenied(cause)) {
            // Those that were under way when the third one failed may all be of the same folder, and others may be done
            // before the last of those from elsewhere.
            return count >= GENERAL + 2 * atOnce + ELSEWHERE
                    ? Advice.STOP
                    : count == GENERAL ? Advice.TRY_ELSEWHERE : Advice.GO_ON;
        }
        return count >= (Causes.isGeneral(cause) ? GENERAL : OTHER) ? Advice.STOP : Advice.GO_ON;
    }

    /** Takes note of an object that has arrived. */
    synchronized void renew() {
        count = 0;
    }
}
