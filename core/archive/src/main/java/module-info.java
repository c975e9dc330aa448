import dev.lookbook.archive.Provider;
import dev.lookbook.internal.ArchiveProvider;

/** Archives that the JDK cannot read: encrypted, tar, compressed tar, and any of them from a stream. Found by core itself. */
module dev.lookbook.archive {
    requires dev.lookbook.core;
    requires org.apache.commons.compress;
    requires zip4j;
    requires static com.github.luben.zstd_jni;
    requires static org.jspecify;

    provides ArchiveProvider with
            Provider;
}
