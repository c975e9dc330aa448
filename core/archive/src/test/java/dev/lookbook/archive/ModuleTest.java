package dev.lookbook.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What users can see is decided here: nothing. */
class ModuleTest {
    private static final ModuleDescriptor MODULE = ModuleFinder.of(Path.of("target/classes"))
            .find("dev.lookbook.archive")
            .orElseThrow()
            .descriptor();

    @Test
    void theModuleExportsNothingAndProvidesOneThing() {
        assertThat(MODULE.exports()).isEmpty();
        assertThat(MODULE.provides())
                .extracting(ModuleDescriptor.Provides::toString)
                .containsExactly("dev.lookbook.internal.ArchiveProvider with [dev.lookbook.archive.Provider]");
    }

    @Test
    void theClassPathProvidesTheSame() throws Exception {
        assertThat(Files.readString(Path.of("target/classes/META-INF/services/dev.lookbook.internal.ArchiveProvider")))
                .isEqualTo("dev.lookbook.archive.Provider\n");
    }

    @Test
    void zstdIsOptional() {
        assertThat(MODULE.requires())
                .filteredOn(requires -> requires.name().equals("com.github.luben.zstd_jni"))
                .singleElement()
                .satisfies(requires ->
                        assertThat(requires.modifiers()).containsExactly(ModuleDescriptor.Requires.Modifier.STATIC));
    }
}
