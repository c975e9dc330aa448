package dev.lookbook.deepfashion2;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What users can see is decided here. */
class ModuleTest {
    @Test
    void theModuleExportsItsPackages() {
        ModuleDescriptor module = ModuleFinder.of(Path.of("target/classes"))
                .find("dev.lookbook.deepfashion2")
                .orElseThrow()
                .descriptor();
        assertThat(module.exports())
                .extracting(ModuleDescriptor.Exports::toString)
                .containsExactlyInAnyOrder(
                        "dev.lookbook.deepfashion2",
                        "dev.lookbook.deepfashion2.check",
                        "dev.lookbook.deepfashion2.pairs",
                        "dev.lookbook.deepfashion2.retrieval");
    }
}
