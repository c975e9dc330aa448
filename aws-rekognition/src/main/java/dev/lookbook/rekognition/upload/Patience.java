package dev.lookbook.rekognition.upload;

/** Loses itself when files fail one after another for the same reason, and nothing arrives between them. Thread-safe. */
final class Patience {
    /** Enough to know that it was not that one object. */
    private static final int GENERAL = 3;
    /** Each of them has been tried several times by the SDK: that is a network that is down, or a server. */
    private static final int OTHER = 100;

    private String code = "";
    private int count;

    /** Takes note of a failure; tells whether it is time to stop. */
    synchronized boolean isLost(Exception cause) {
        String found = Causes.code(cause);
        if (!found.equals(code)) {
            code = found;
            count = 0;
        }
        count++;
        return count >= (Causes.isGeneral(cause) ? GENERAL : OTHER);
    }

    /** Takes note of an object that has arrived. */
    synchronized void renew() {
        count = 0;
    }
}
