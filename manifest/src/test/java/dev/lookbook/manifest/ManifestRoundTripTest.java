package dev.lookbook.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.DatasetException;
import dev.lookbook.testing.RoundTripContract;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for all formats holds for manifests, but for one thing: a manifest without lines is refused. */
class ManifestRoundTripTest extends RoundTripContract<ManifestEntry> {

    @Provide
    @Override
    protected Arbitrary<ManifestEntry> records() {
        return ManifestSamples.entries();
    }

    @Override
    protected byte[] write(List<ManifestEntry> records) throws IOException {
        return Manifests.write(records);
    }

    @Override
    protected List<ManifestEntry> read(byte[] file) throws IOException {
        if (file.length == 0) {
            assertThatThrownBy(() -> Manifests.read(file)).isInstanceOf(DatasetException.class);
            return List.of();
        }
        return Manifests.read(file);
    }

    @Property(tries = 100)
    void membersInAnyOrderAreWrittenByteForByte(@ForAll("records") ManifestEntry entry) throws IOException {
        String line = Manifests.text(ManifestSamples.reversed(Manifests.values(Manifests.lineOf(entry))));

        ManifestEntry read = Manifests.readLine(line);

        assertThat(Manifests.lineOf(read)).isEqualTo(line);
    }
}
