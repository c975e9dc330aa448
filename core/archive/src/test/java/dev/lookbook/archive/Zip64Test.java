package dev.lookbook.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.internal.EntrySource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The training split has more files than a zip archive could once count. */
class Zip64Test {
    private static final int FILES = 65_600;

    @TempDir
    Path temp = Path.of("");

    @ParameterizedTest
    @CsvSource({"STORED,false", "STORED,true", "ZIP_CRYPTO_STORED,false", "ZIP_CRYPTO_STORED,true"})
    void moreThan65535EntriesAreFound(Pack pack, boolean stream) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 1; i <= FILES; i++) {
            files.put(String.format("annos/%06d.json", i), Pack.text("{" + i + "}"));
        }
        byte[] archive = pack.of(files);
        try (EntrySource source = new Opened(temp, stream).open(pack, archive)) {
            assertThat(source.list("annos/")).hasSize(FILES);
            assertThat(source.read("annos/065599.json")).asString().isEqualTo("{65599}");
        }
    }
}
