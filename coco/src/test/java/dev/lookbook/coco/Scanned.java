package dev.lookbook.coco;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSource;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads annotations with the scanner and without. */
final class Scanned {
    static final Location PLACE = new Location("instances.json", "/annotations/3", 42, 0);

    private final ReadLimits limits;
    private final AnnotationScanner scanner;

    Scanned(ReadLimits limits) {
        this.limits = limits;
        scanner = new AnnotationScanner(limits);
    }

    /** What the scanner reads. */
    Optional<CocoAnnotation> scan(String json) {
        byte[] bytes = bytes(json);
        return scanner.scan(bytes, 0, bytes.length, PLACE);
    }

    /** Requires that whatever the scanner reads is read to the same by way of tokens, and says whether it does. */
    boolean agrees(String json) {
        // Not at the ends of the array, as in a window, and among what would go on with it.
        byte[] window = bytes("}0" + json + "0,]}");
        Optional<CocoAnnotation> scanned = scanner.scan(window, 2, window.length - 6, PLACE);
        if (scanned.isPresent()) {
            CocoAnnotation read = read(bytes(json));
            assertThat(scanned).contains(read);
            assertThat(scanned.get().memberOrder()).isEqualTo(read.memberOrder());
            assertThat(scanned.get().isMaskReversed()).isEqualTo(read.isMaskReversed());
            assertThat(scanned.get().location()).isEqualTo(read.location());
        }
        return scanned.isPresent();
    }

    /** What a reader without a scanner does. */
    private CocoAnnotation read(byte[] json) {
        AnnotationParser parser = new AnnotationParser(limits);
        try (JsonSource source = JsonSource.of(json, PLACE, limits)) {
            CocoAnnotation annotation = parser.parse(source, PLACE);
            source.end();
            return annotation;
        } catch (DatasetException irregular) {
            try (JsonSource source = JsonSource.of(json, PLACE, limits)) {
                CocoAnnotation annotation = parser.take(source.attributes(), PLACE);
                source.end();
                return annotation;
            }
        }
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.ISO_8859_1);
    }
}
