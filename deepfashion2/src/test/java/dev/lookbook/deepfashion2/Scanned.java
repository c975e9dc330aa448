package dev.lookbook.deepfashion2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads annotation files with the scanner and without. */
final class Scanned {
    private static final String ENTRY = "annos/000001.json";

    private final ReadLimits limits;
    private final AnnotationScanner scanner;

    Scanned(ReadLimits limits) {
        this.limits = limits;
        scanner = new AnnotationScanner(limits);
    }

    boolean agrees(String json) {
        return agrees(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Requires that whatever the scanner reads is read to the same by way of tokens, and says whether it does. */
    boolean agrees(byte[] json) {
        Optional<DeepFashion2Image> scanned = scanner.scan(json, ENTRY, "000001");
        if (scanned.isPresent()) {
            DeepFashion2Image read = AnnotationParser.parse(json, ENTRY, "000001", limits);
            assertThat(scanned).contains(read);
            assertThat(scanned.get().memberOrder()).isEqualTo(read.memberOrder());
            assertThat(scanned.get().location()).isEqualTo(read.location());
            assertThat(orders(scanned.get())).isEqualTo(orders(read));
            assertThat(places(scanned.get())).isEqualTo(places(read));
        }
        return scanned.isPresent();
    }

    private static List<List<String>> orders(DeepFashion2Image image) {
        return image.items().stream().map(DeepFashion2Item::memberOrder).toList();
    }

    private static List<Location> places(DeepFashion2Image image) {
        return image.items().stream().map(DeepFashion2Item::location).toList();
    }
}
