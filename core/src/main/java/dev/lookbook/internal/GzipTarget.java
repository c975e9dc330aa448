package dev.lookbook.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** Compresses what goes to another target. The same text gives the same bytes: no time is written. */
public final class GzipTarget implements Target {
    private static final int BUFFER = 1 << 16;

    private final Target target;
    private final GZIPOutputStream out;

    /** Closes the other target, too. */
    public GzipTarget(Target target) throws IOException {
        this.target = target;
        out = new GZIPOutputStream(target.out(), BUFFER);
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public void publish() throws IOException {
        out.finish();
        target.publish();
    }

    @Override
    public void close() throws IOException {
        target.close();
    }
}
