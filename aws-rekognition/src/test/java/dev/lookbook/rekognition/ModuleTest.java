package dev.lookbook.rekognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModuleTest {

    @Test
    void usersSeeThesePackagesAndNoOther() {
        ModuleDescriptor module = ModuleFinder.of(Path.of("target/classes"))
                .find("dev.lookbook.rekognition")
                .orElseThrow()
                .descriptor();

        assertThat(module.exports().stream().map(ModuleDescriptor.Exports::source))
                .containsExactlyInAnyOrder(
                        "dev.lookbook.rekognition",
                        "dev.lookbook.rekognition.detection",
                        "dev.lookbook.rekognition.policy",
                        "dev.lookbook.rekognition.upload");
        assertThat(module.exports())
                .allSatisfy(exported -> assertThat(exported.isQualified()).isFalse());
    }
}
