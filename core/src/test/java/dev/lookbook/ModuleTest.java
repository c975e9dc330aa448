package dev.lookbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What others can see and need is decided, not left to chance. */
class ModuleTest {
    private static final ModuleDescriptor MODULE = ModuleFinder.of(Path.of("target/classes"))
            .find("dev.lookbook.core")
            .orElseThrow()
            .descriptor();

    @Test
    void theModelAndWhatEveryFormatSharesAreExportedToAll() {
        assertThat(MODULE.exports().stream()
                        .filter(exports -> !exports.isQualified())
                        .map(ModuleDescriptor.Exports::source))
                .containsExactlyInAnyOrder(
                        "dev.lookbook.model", "dev.lookbook.io", "dev.lookbook.convert", "dev.lookbook.dataset");
    }

    @Test
    void machineryIsExportedToLookbooksOwnModulesOnly() {
        assertThat(MODULE.exports().stream()
                        .filter(ModuleDescriptor.Exports::isQualified)
                        .map(Object::toString))
                .hasSize(1);
        ModuleDescriptor.Exports internal = MODULE.exports().stream()
                .filter(ModuleDescriptor.Exports::isQualified)
                .findFirst()
                .orElseThrow();
        assertThat(internal.source()).isEqualTo("dev.lookbook.internal");
        assertThat(internal.targets())
                .containsExactlyInAnyOrder(
                        "dev.lookbook.json",
                        "dev.lookbook.coco",
                        "dev.lookbook.manifest",
                        "dev.lookbook.deepfashion2",
                        "dev.lookbook.archive",
                        "dev.lookbook.render",
                        "dev.lookbook.rekognition");
        assertThat(MODULE.uses()).containsExactly("dev.lookbook.internal.ArchiveProvider");
    }

    @Test
    void nothingIsNeededToRun() {
        assertThat(MODULE.requires().stream()
                        .filter(requires -> !requires.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                        .map(ModuleDescriptor.Requires::name))
                .containsExactly("java.base");
    }
}
