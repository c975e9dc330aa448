package dev.lookbook.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** zstd-jni is optional: without it, only Zstandard does not work, and the error says what to add. */
class WithoutZstdTest {
    @TempDir
    Path temp = Path.of("");

    private static URLClassLoader withoutZstd() {
        URL[] path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("zstd-jni"))
                .map(WithoutZstdTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    private static Object call(ClassLoader loader, String type, String method, Class<?>[] types, Object... arguments)
            throws Throwable {
        try {
            return loader.loadClass(type).getMethod(method, types).invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static AutoCloseable open(ClassLoader loader, Path file) throws Throwable {
        Class<?> limits = loader.loadClass("dev.lookbook.io.ReadLimits");
        return (AutoCloseable) call(
                loader,
                "dev.lookbook.internal.EntrySource",
                "open",
                new Class<?>[] {Path.class, limits},
                file,
                limits.getMethod("defaults").invoke(null));
    }

    @Test
    void theErrorSaysWhatToAdd() throws Throwable {
        Path zst = Files.write(temp.resolve("a.tar.zst"), Pack.TAR_ZST.of(Pack.files()));
        Path gz = Files.write(temp.resolve("a.tar.gz"), Pack.TAR_GZ.of(Pack.files()));
        String how = "expected the library zstd-jni for Zstandard but it is not here; add com.github.luben:zstd-jni (on"
                + " the module path also --add-modules com.github.luben.zstd_jni), or use gzip";
        try (URLClassLoader loader = withoutZstd()) {
            open(loader, gz).close();
            assertThatThrownBy(() -> open(loader, zst))
                    .satisfies(e -> assertThat(e.getClass().getName()).isEqualTo("dev.lookbook.io.DatasetException"))
                    .hasMessage(zst + ": " + how);
            Path target = temp.resolve("b.tar.zst");
            assertThatThrownBy(() -> call(
                            loader, "dev.lookbook.internal.EntrySink", "create", new Class<?>[] {Path.class}, target))
                    .isInstanceOf(IOException.class)
                    .hasMessage(target + ": " + how);
            assertThat(target).doesNotExist();
        }
    }
}
