package dev.lookbook.deepfashion2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Issue;
import dev.lookbook.model.AnnotatedImage;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The way to the common model and back changes no byte, whatever the file holds. */
class ConverterRoundTripTest {

    @Provide
    Arbitrary<DeepFashion2Image> images() {
        return DeepFashion2Samples.images().withoutEdgeCases();
    }

    @Property(tries = 200)
    void theCommonModelCarriesEverything(@ForAll("images") DeepFashion2Image image) {
        DeepFashion2Image read = Texts.parse(AnnotationFormatter.format(image));
        List<Issue> lost = new ArrayList<>();
        AnnotatedImage model = DeepFashion2Converters.toAnnotatedImage().convert(read, issue -> {});
        DeepFashion2Image back = DeepFashion2Converters.fromAnnotatedImage().convert(model, lost::add);
        assertThat(back).isEqualTo(read);
        assertThat(AnnotationFormatter.format(back)).isEqualTo(AnnotationFormatter.format(image));
        assertThat(lost).isEmpty();
    }

    @Property(tries = 100)
    void everyOddityIsReportedOnce(@ForAll("images") DeepFashion2Image image) {
        List<Issue> issues = new ArrayList<>();
        DeepFashion2Converters.toAnnotatedImage().convert(image, issues::add);
        long odd = image.items().stream()
                .mapToLong(
                        item -> odd(item.scale()) + odd(item.occlusion()) + odd(item.zoomIn()) + odd(item.viewpoint()))
                .sum();
        assertThat(issues.stream()
                        .filter(issue -> !issue.code().equals("category-name-mismatch"))
                        .filter(issue -> !issue.code().equals("unknown-source")))
                .hasSize((int) odd);
    }

    private static int odd(long code) {
        return code < 1 || code > 3 ? 1 : 0;
    }
}
