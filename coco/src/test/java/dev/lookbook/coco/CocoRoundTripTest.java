package dev.lookbook.coco;

import dev.lookbook.testing.RoundTripContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/** What holds for every reader and writer, for COCO's records with their ids. */
class CocoRoundTripTest extends RoundTripContract<CocoRecord> {

    @Override
    protected Arbitrary<CocoRecord> records() {
        return CocoSamples.records();
    }

    /** Records as they are in a file: with ids of their own. */
    @Provide
    Arbitrary<List<CocoRecord>> files() {
        return records().list().ofMaxSize(4).map(CocoRoundTripTest::numbered);
    }

    private static List<CocoRecord> numbered(List<CocoRecord> records) {
        List<CocoRecord> numbered = new ArrayList<>();
        long next = 1;
        for (CocoRecord record : records) {
            long imageId = 100 + next;
            List<CocoAnnotation> annotations = new ArrayList<>();
            for (CocoAnnotation annotation : record.annotations()) {
                annotations.add(ImmutableCocoAnnotation.copyOf(annotation)
                        .withId(next++)
                        .withImageId(imageId));
            }
            next++;
            numbered.add(
                    new CocoRecord(ImmutableCocoImage.copyOf(record.image()).withId(imageId), annotations));
        }
        return numbered;
    }

    @Override
    protected byte[] write(List<CocoRecord> records) throws IOException {
        return Coco.write(CocoHeader.empty(), records).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected List<CocoRecord> read(byte[] file) throws IOException {
        Path path = Files.createTempFile("coco", ".json");
        try {
            Files.write(path, file);
            try (CocoReader reader = CocoReader.open(path)) {
                return reader.stream().toList();
            }
        } finally {
            Files.delete(path);
        }
    }
}
