package dev.lookbook.deepfashion2;

import dev.lookbook.io.ReadLimits;
import dev.lookbook.testing.RoundTripContract;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;

/** Annotation files alone, one on a line: an annotation has no line breaks. */
class AnnotationRoundTripTest extends RoundTripContract<DeepFashion2Image> {

    @Override
    protected Arbitrary<DeepFashion2Image> records() {
        return DeepFashion2Samples.images().withoutEdgeCases();
    }

    @Override
    protected byte[] write(List<DeepFashion2Image> records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        records.forEach(image -> {
            out.writeBytes(AnnotationFormatter.format(image));
            out.write('\n');
        });
        return out.toByteArray();
    }

    @Override
    protected List<DeepFashion2Image> read(byte[] file) {
        List<DeepFashion2Image> images = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < file.length; i++) {
            if (file[i] == '\n') {
                byte[] annotation = Arrays.copyOfRange(file, start, i);
                images.add(AnnotationParser.parse(annotation, "annos/000001.json", "000001", ReadLimits.defaults()));
                start = i + 1;
            }
        }
        return images;
    }
}
