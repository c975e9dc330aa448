package dev.lookbook.cli;

/** Says something when the process is interrupted before the work is done. */
final class Ending {
    private final Thread hook;

    private Ending(String words) {
        hook = new Thread(() -> System.err.println("lookbook: " + OneLine.of(words)), "lookbook-interrupted");
    }

    /** From now on until it is over. */
    static Ending saying(String words) {
        Ending ending = new Ending(words);
        Runtime.getRuntime().addShutdownHook(ending.hook);
        return ending;
    }

    /** Whether the process has been told to end, so that nothing is to be published any more. */
    static boolean hasBegun() {
        Thread probe = new Thread(() -> {}, "lookbook-probe");
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    /** The work is done. */
    void over() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // It is saying so just now.
        }
    }
}
