package dev.lookbook.archive;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** Zstandard, where its library is there: seven megabytes that only those carry who have such archives. */
final class Zstd {
    private static final String HOW =
            "expected the library zstd-jni for Zstandard but it is not here; add com.github.luben:zstd-jni (on the module"
                    + " path also --add-modules com.github.luben.zstd_jni), or use gzip";

    private Zstd() {}

    static InputStream reader(Upstream source, String name) throws IOException {
        try {
            return Decoding.of(source, name, () -> Library.reader(source));
        } catch (LinkageError e) {
            throw new DatasetException(Location.of(name), HOW, e);
        }
    }

    static OutputStream writer(OutputStream out, Path target) throws IOException {
        try {
            return Library.writer(out);
        } catch (LinkageError e) {
            throw new IOException(target + ": " + HOW, e);
        }
    }

    /** A class of its own, because one that names what is not there cannot even be loaded. */
    private static final class Library {
        static InputStream reader(InputStream in) throws IOException {
            return new ZstdInputStreamNoFinalizer(in);
        }

        static OutputStream writer(OutputStream out) throws IOException {
            return new ZstdOutputStreamNoFinalizer(out).setChecksum(true);
        }
    }
}
