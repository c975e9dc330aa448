package dev.lookbook.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Here, {@code lookbook-archive} is not on the class path: errors say what to add. */
class WithoutTheLibraryTest {
    private static final String ADD =
            " but it is not here; add dev.lookbook:lookbook-archive, or unpack the archive and name the folder";

    @TempDir
    Path temp;

    private void assertRefused(byte[] file, String kind) throws IOException {
        Path path = Files.write(temp.resolve("a.bin"), file);
        assertThatThrownBy(() -> EntrySource.open(path, ReadLimits.defaults()))
                .isInstanceOf(DatasetException.class)
                .hasMessage(path + ": expected the library that reads " + kind + ADD);
    }

    /** A plain archive of which the directory says that its files are encrypted. */
    private static byte[] encrypted() throws IOException {
        byte[] zip = Zips.of("annos/1.json");
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int directory = buffer.getInt(zip.length - 6);
        buffer.putShort(directory + 8, (short) (buffer.getShort(directory + 8) | 1));
        return zip;
    }

    @Test
    void encryptedArchivesNeedIt() throws IOException {
        assertRefused(encrypted(), "encrypted archives");
    }

    @Test
    void tarArchivesNeedIt() throws IOException {
        byte[] tar = new byte[1024];
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);
        assertRefused(tar, "tar archives");
        assertRefused(new byte[] {0x1f, (byte) 0x8b, 8, 0}, "compressed tar archives");
        assertRefused(new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd}, "compressed tar archives");
    }

    @Test
    void streamsNeedIt() throws IOException {
        byte[] zip = Zips.of("annos/1.json");
        assertThatThrownBy(() -> EntrySource.read(
                        new ByteArrayInputStream(zip), "a.zip", ReadLimits.defaults(), Password.none()))
                .isInstanceOf(DatasetException.class)
                .hasMessage("a.zip: expected the library that reads archives from a stream" + ADD);
    }

    @Test
    void writingTarArchivesNeedsIt() {
        Path target = temp.resolve("a.tar.gz");
        assertThatThrownBy(() -> EntrySink.create(target))
                .isInstanceOf(IOException.class)
                .hasMessage(target + ": expected the library that writes tar archives but it is not here; add"
                        + " dev.lookbook:lookbook-archive, or name a folder or a zip archive");
    }

    @Test
    void plainArchivesWithAPrefixOrWithoutFilesDoNot() throws IOException {
        byte[] zip = Zips.of("annos/1.json");
        byte[] prefixed = dev.lookbook.testing.Pictures.concat(new byte[100], zip);
        Path path = Files.write(temp.resolve("p.zip"), prefixed);
        EntrySource.open(path, ReadLimits.defaults()).close();
    }
}
