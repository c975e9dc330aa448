package dev.lookbook.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.internal.EntrySource;
import dev.lookbook.internal.Password;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;

/** The two ways to an archive's files. */
record Opened(Path folder, boolean stream) {
    /** A name that says nothing of the kind. */
    static final String NAME = "split.bin";

    EntrySource open(byte[] archive, ReadLimits limits, Password password) throws IOException {
        if (stream) {
            return EntrySource.read(new Trickle(archive), name(), limits, password);
        }
        Path file = Files.write(folder.resolve(NAME), archive);
        return EntrySource.open(file, limits, password);
    }

    /** What errors call the archive. */
    String name() {
        return stream ? NAME : folder.resolve(NAME).toString();
    }

    EntrySource open(Pack pack, byte[] archive) throws IOException {
        return open(archive, ReadLimits.defaults(), password(pack));
    }

    static Password password(Pack pack) {
        return pack.isEncrypted() ? Password.of(Pack.PASSWORD.toCharArray()) : Password.none();
    }

    /** Everything that can be read; pictures of streams by what is known of them. */
    static Map<String, Object> contents(EntrySource source, String folder) throws IOException {
        Map<String, Object> contents = new TreeMap<>();
        for (String name : source.list(folder)) {
            contents.put(name, new String(source.read(folder + name), java.nio.charset.StandardCharsets.ISO_8859_1));
        }
        return contents;
    }

    void assertRefused(byte[] archive, String problem) {
        assertRefused(archive, ReadLimits.defaults(), name() + ": " + problem);
    }

    void assertRefused(byte[] archive, ReadLimits limits, String message) {
        Assertions.assertThatThrownBy(
                        () -> open(archive, limits, Password.none()).close())
                .isInstanceOf(DatasetException.class)
                .hasMessage(message);
    }

    /** Reads all that there is; an archive that is not as it should be may be refused, with a place. */
    void readOrRefuse(Pack pack, byte[] archive, ReadLimits limits) throws IOException {
        try (EntrySource source = open(archive, limits, password(pack))) {
            for (String folder : new String[] {"train/annos/", "train/image/"}) {
                for (String name : source.list(folder)) {
                    readOrRefuse(source, folder + name);
                }
            }
        } catch (DatasetException e) {
            assertThat(e.problem()).isNotBlank();
            assertThat(e.location().source()).isNotEmpty();
        }
    }

    private static void readOrRefuse(EntrySource source, String name) throws IOException {
        try {
            source.pictureFacts(name);
            source.read(name);
        } catch (DatasetException e) {
            assertThat(e.location().source()).isEqualTo(name);
        }
    }

    /** A pipe: gives little at a time, and never says that there is more. */
    private static final class Trickle extends InputStream {
        private final InputStream in;

        Trickle(byte[] bytes) {
            in = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return in.read(bytes, offset, Math.min(length, 1000));
        }

        @Override
        public int available() {
            return 0;
        }

        @Override
        public void close() {
            throw new AssertionError("somebody else's stream was closed");
        }
    }
}
