package dev.lookbook.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModuleTest {

    @Test
    void theFormatItsCheckAndRepairTheWayFromCsvAndTheServicesResultsAreAllThatIsExported() {
        ModuleDescriptor module = ModuleFinder.of(Path.of("target/classes"))
                .find("dev.lookbook.manifest")
                .orElseThrow()
                .descriptor();

        assertThat(module.exports())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "dev.lookbook.manifest",
                        "dev.lookbook.manifest.check",
                        "dev.lookbook.manifest.csv",
                        "dev.lookbook.manifest.repair",
                        "dev.lookbook.manifest.result");
    }
}
