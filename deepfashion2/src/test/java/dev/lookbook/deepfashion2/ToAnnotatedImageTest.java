package dev.lookbook.deepfashion2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Issue;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.ImageSource;
import dev.lookbook.model.Item;
import dev.lookbook.model.Occlusion;
import dev.lookbook.model.Scale;
import dev.lookbook.model.Value;
import dev.lookbook.model.Viewpoint;
import dev.lookbook.model.ZoomIn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToAnnotatedImageTest {
    private final List<Issue> issues = new ArrayList<>();

    private AnnotatedImage convert(String text) {
        return DeepFashion2Converters.toAnnotatedImage().convert(Texts.parse(text), issues::add);
    }

    private List<String> told() {
        return issues.stream()
                .map(issue -> issue.severity() + " " + issue.code() + " " + issue.location() + ": " + issue.message())
                .toList();
    }

    private static Attributes own(Attributes extras) {
        return extras.get("deepfashion2", Attributes.class).orElseThrow();
    }

    @Test
    void theModelsWordsAreUsed() {
        AnnotatedImage image = convert(Texts.image());
        assertThat(image.fileName()).isEqualTo("000001.jpg");
        assertThat(image.size()).isEmpty();
        assertThat(image.source()).contains(ImageSource.SHOP);
        assertThat(image.pairId()).contains(7L);
        assertThat(image.extras().isEmpty()).isTrue();
        assertThat(image.location()).hasToString("annos/000001.json (byte 0)");
        Item item = image.items().get(0);
        assertThat(item.category()).isEqualTo(DeepFashion2Category.SKIRT.category());
        assertThat(item.boundingBox().orElseThrow().numbers()).hasToString("[1, 2, 30, 40]");
        assertThat(item.landmarks().orElseThrow().labelled()).isEqualTo(3);
        assertThat(item.segmentation()).isPresent();
        assertThat(item.style()).contains(1L);
        assertThat(item.scale()).contains(Scale.MODEST);
        assertThat(item.occlusion()).contains(Occlusion.SLIGHT);
        assertThat(item.zoomIn()).contains(ZoomIn.NONE);
        assertThat(item.viewpoint()).contains(Viewpoint.FRONTAL);
        assertThat(item.extras()).isEqualTo(Attributes.of("deepfashion2", Attributes.of("item", Value.of("item1"))));
        assertThat(item.location()).hasToString("annos/000001.json at /item1 (byte 42)");
        assertThat(issues).isEmpty();
    }

    @Test
    void codesWithoutAMeaningSurviveAndAreReported() {
        String item = Texts.SKIRT
                .replace("\"scale\": 2", "\"scale\": 4")
                .replace("\"viewpoint\": 2", "\"viewpoint\": 9")
                .replace("\"zoom_in\": 1", "\"zoom_in\": 0")
                .replace("\"occlusion\": 1", "\"occlusion\": -1");
        AnnotatedImage image = convert(Texts.image(item).replace("shop", "web"));
        assertThat(image.source()).isEmpty();
        assertThat(own(image.extras())).isEqualTo(Attributes.of("source", Value.of("web")));
        Item converted = image.items().get(0);
        assertThat(converted.scale()).isEmpty();
        assertThat(own(converted.extras()).asMap())
                .containsEntry("scale", Value.of(4))
                .containsEntry("viewpoint", Value.of(9))
                .containsEntry("zoom_in", Value.of(0))
                .containsEntry("occlusion", Value.of(-1));
        assertThat(told())
                .containsExactly(
                        "WARNING unknown-source annos/000001.json at /source: expected \"shop\" or \"user\" but found"
                                + " \"web\"; kept as it is",
                        "WARNING unknown-scale annos/000001.json at /item1/scale: expected 1, 2 or 3 but found 4; kept as"
                                + " it is",
                        "WARNING unknown-occlusion annos/000001.json at /item1/occlusion: expected 1, 2 or 3 but found -1;"
                                + " kept as it is",
                        "WARNING unknown-zoom-in annos/000001.json at /item1/zoom_in: expected 1, 2 or 3 but found 0; kept"
                                + " as it is",
                        "WARNING unknown-viewpoint annos/000001.json at /item1/viewpoint: expected 1, 2 or 3 but found 9;"
                                + " kept as it is");
    }

    @Test
    void aNameOfAnotherCategoryIsReportedAndTheIdWins() {
        AnnotatedImage image = convert(Texts.imageWith("\"skirt\"", "\"vest\""));
        assertThat(image.items().get(0).category()).isEqualTo(DeepFashion2Category.SKIRT.category());
        assertThat(own(image.items().get(0).extras()).text("category_name")).contains("vest");
        assertThat(told())
                .containsExactly("WARNING category-name-mismatch annos/000001.json at /item1/category_name: expected"
                        + " \"skirt\" but found \"vest\"; kept as it is");
    }

    @Test
    void aNameOfTheOtherVocabularyIsKeptWithoutAWord() {
        String top = Texts.SKIRT
                .replace(Texts.LANDMARKS, "[" + "0, ".repeat(74) + "0]")
                .replace("\"category_id\": 9", "\"category_id\": 1")
                .replace("\"skirt\"", "\"short_sleeved_shirt\"");
        AnnotatedImage image = convert(Texts.image(top));
        assertThat(own(image.items().get(0).extras()).text("category_name")).contains("short_sleeved_shirt");
        assertThat(issues).isEmpty();
    }

    @Test
    void unusualOrdersAndUnknownMembersAreKept() {
        AnnotatedImage image = convert("{\"pair_id\": 7, \"x\": null, \"source\": \"shop\"}");
        assertThat(own(image.extras()))
                .isEqualTo(Attributes.builder()
                        .put("members", Value.of(List.of(Value.of("pair_id"), Value.of("x"), Value.of("source"))))
                        .put("extras", Attributes.of("x", Value.NULL))
                        .build());
        assertThat(issues).isEmpty();
    }
}
