package dev.lookbook.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** This module is the formats' own: nobody else can come to depend on it. */
class ModuleTest {

    @Test
    void jsonIsExportedToTheFormatsOnly() {
        ModuleDescriptor module = ModuleFinder.of(Path.of("target/classes"))
                .find("dev.lookbook.json")
                .orElseThrow()
                .descriptor();
        assertThat(module.exports()).hasSize(1);
        ModuleDescriptor.Exports exports = module.exports().iterator().next();
        assertThat(exports.source()).isEqualTo("dev.lookbook.json");
        assertThat(exports.targets())
                .containsExactlyInAnyOrder(
                        "dev.lookbook.coco",
                        "dev.lookbook.manifest",
                        "dev.lookbook.deepfashion2",
                        "dev.lookbook.rekognition");
    }
}
