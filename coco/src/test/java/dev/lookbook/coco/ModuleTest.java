package dev.lookbook.coco;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What users can see of this module, and what they get with it. */
class ModuleTest {
    private final ModuleDescriptor module = ModuleFinder.of(Path.of("target/classes"))
            .find("dev.lookbook.coco")
            .orElseThrow()
            .descriptor();

    @Test
    void exportsTheRecordsAndWhatIsDoneWithThem() {
        assertThat(module.exports())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("dev.lookbook.coco", "dev.lookbook.coco.edit", "dev.lookbook.coco.eval");
    }

    @Test
    void hidesHowItReadsJson() {
        assertThat(module.requires())
                .filteredOn(required -> required.modifiers().contains(ModuleDescriptor.Requires.Modifier.TRANSITIVE))
                .extracting(ModuleDescriptor.Requires::name)
                .containsExactly("dev.lookbook.core");
    }
}
