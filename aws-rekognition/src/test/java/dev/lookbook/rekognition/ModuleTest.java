package dev.lookbook.rekognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModuleTest {

    @Test
    void whatUsersNeedIsExportedAndNothingElse() {
        ModuleDescriptor module = ModuleFinder.of(Path.of("target/classes"))
                .find("dev.lookbook.rekognition")
                .orElseThrow()
                .descriptor();

        assertThat(module.exports())
                .extracting(ModuleDescriptor.Exports::source)
                .containsExactly("dev.lookbook.rekognition.upload");
    }
}
