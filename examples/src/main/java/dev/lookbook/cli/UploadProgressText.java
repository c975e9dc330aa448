package dev.lookbook.cli;

import dev.lookbook.rekognition.upload.UploadProgress;
import java.util.Locale;
import java.util.function.Consumer;

/** How far an upload is: a bar on a terminal, lines elsewhere. */
final class UploadProgressText implements Consumer<UploadProgress> {
    private static final int WIDTH = 30;
    private static final double MEGA = 1e6;

    private final boolean bar;
    private boolean begun;

    private UploadProgressText(boolean bar) {
        this.bar = bar;
    }

    static UploadProgressText create() {
        return new UploadProgressText(Terminal.isTerminal());
    }

    boolean isBar() {
        return bar;
    }

    @Override
    public void accept(UploadProgress progress) {
        String text = text(progress);
        if (bar) {
            int done = (int) (progress.totalItems() == 0 ? WIDTH : WIDTH * progress.items() / progress.totalItems());
            System.err.print("\r[" + "#".repeat(done) + " ".repeat(WIDTH - done) + "] " + text + "   ");
            begun = true;
        } else {
            System.err.println(text);
        }
    }

    private static String text(UploadProgress progress) {
        return String.format(
                Locale.ROOT,
                "%,d of %,d pictures, %.1f of %.1f MB, %.1f MB/s%s",
                progress.items(),
                progress.totalItems(),
                progress.bytes() / MEGA,
                progress.totalBytes() / MEGA,
                progress.bytesPerSecond() / MEGA,
                progress.timeLeft()
                        .map(left -> ", " + WaitLines.time(left) + " left")
                        .orElse(""));
    }

    /** Ends the bar's line. */
    void end() {
        if (begun) {
            System.err.println();
        }
    }
}
