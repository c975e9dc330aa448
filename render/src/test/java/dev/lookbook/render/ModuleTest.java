package dev.lookbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What users can see of this module, and what they get with it. */
class ModuleTest {
    private final ModuleDescriptor module = ModuleFinder.of(Path.of("target/classes"))
            .find("dev.lookbook.render")
            .orElseThrow()
            .descriptor();

    @Test
    void exportsDrawingsAndReports() {
        assertThat(module.exports())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("dev.lookbook.render", "dev.lookbook.report");
    }

    @Test
    void needsNothingButCoreAndTheJdk() {
        assertThat(module.requires())
                .filteredOn(required -> !required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .extracting(ModuleDescriptor.Requires::name)
                .containsExactlyInAnyOrder("java.base", "dev.lookbook.core", "java.desktop");
    }
}
