package dev.lookbook.deepfashion2;

import dev.lookbook.testing.RoundTripContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Whole splits as zip archives. Files are numbered as they come, and images get their one name back. */
class ArchiveRoundTripTest extends RoundTripContract<DeepFashion2Image> {
    private static @Nullable Path zip;

    @BeforeContainer
    static void makeAPlace() throws IOException {
        zip = Files.createTempFile("split", ".zip");
    }

    @AfterContainer
    static void cleanUp() throws IOException {
        Files.deleteIfExists(zip());
    }

    private static Path zip() {
        if (zip == null) {
            throw new IllegalStateException("no place");
        }
        return zip;
    }

    @Override
    protected Arbitrary<DeepFashion2Image> records() {
        return DeepFashion2Samples.images().withoutEdgeCases();
    }

    @Override
    protected byte[] write(List<DeepFashion2Image> records) throws IOException {
        try (DeepFashion2Writer writer = DeepFashion2Writer.create(zip())) {
            for (int i = 0; i < records.size(); i++) {
                writer.write(ImmutableDeepFashion2Image.copyOf(records.get(i)).withName("00000" + i));
            }
            writer.finish();
        }
        return Files.readAllBytes(zip());
    }

    @Override
    protected List<DeepFashion2Image> read(byte[] file) throws IOException {
        Files.write(zip(), file);
        List<DeepFashion2Image> images = new ArrayList<>();
        try (DeepFashion2Reader reader = DeepFashion2Reader.open(zip())) {
            for (DeepFashion2Image image : reader) {
                images.add(ImmutableDeepFashion2Image.copyOf(image).withName("000001"));
            }
        }
        return images;
    }
}
