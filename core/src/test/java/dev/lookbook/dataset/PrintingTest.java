package dev.lookbook.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.Item;
import dev.lookbook.model.Scale;
import dev.lookbook.testing.OneLine;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reports and statistics print themselves in one readable line. */
class PrintingTest {
    private static final Category VEST = Category.of(5, "vest");
    private static final AnnotatedImage IMAGE = AnnotatedImage.builder()
            .fileName("1.jpg")
            .size(new ImageSize(468, 624))
            .pairId(3L)
            .addItems(Item.builder()
                    .category(VEST)
                    .boundingBox(BoundingBox.ofXywh(1, 2, 30, 40.5))
                    .scale(Scale.SMALL)
                    .build())
            .build();

    @Test
    void statisticsSayTheMostImportant() {
        DatasetStatistics statistics = DatasetStatistics.of(Categories.of(VEST));
        statistics.add(IMAGE);
        statistics.add(IMAGE);

        assertThat(statistics).hasToString("DatasetStatistics[2 images, 2 items, 1 category: vest 2]");
        assertThat(statistics.boxes()).hasToString("BoxStatistics[2 boxes, 0 small, 2 medium, 0 large]");
        assertThat(statistics.boxes().height()).hasToString("Distribution[2 numbers, from 40.5, to 40.5, mean 40.5]");
        assertThat(statistics.categories()).hasToString("[CategoryStatistics[vest (5), 2 items, 2 images]]");
        assertThat(statistics.imageSizes()).hasToString("ImageSizeStatistics[2 known, 0 unknown, 1 different]");
        assertThat(statistics.landmarks())
                .hasToString("LandmarkStatistics[0 items, 0 visible, 0 occluded, 0 not labelled]");
        assertThat(statistics.segmentations())
                .hasToString("SegmentationStatistics[0 of polygons, 0 of masks, 2 without]");
        assertThat(statistics.pairs()).hasToString("PairStatistics[2 images, 1 pair id]");
        assertThat(statistics.traits())
                .hasToString("ItemTraits[scales {SMALL=2}, occlusions {}, zoom-ins {}, viewpoints {}]");
    }

    @Test
    void aReportSaysWhatWasCountedAndWhy() {
        ConversionReport report = new ConversionReport();
        report.count(IMAGE);
        report.accept(Issue.info("drop-landmarks", Location.of("a.json").child("item1"), "left out\n15 landmarks"));
        report.skip(new DatasetException(Location.of("b.json"), "expected JSON"));

        assertThat(report)
                .hasToString(
                        "ConversionReport[1 image, 1 item, 1 skipped, 2 issues: drop-landmarks x 1, skip-record x 1]");
        assertThat(report.categories()).hasToString("[CategoryCount[vest (5), 1 item]]");
        assertThat(report.issues()).hasToString("[IssueCount[drop-landmarks x 1], IssueCount[skip-record x 1]]");
        assertThat(report.issues().iterator().next().example())
                .hasToString("info drop-landmarks, a.json at /item1: left out\\u000a15 landmarks");
    }

    @Test
    void comparisonsSayWhatTheyCameTo() {
        assertThat(new DiffSummary(new DiffSummary.Size(3, 4), new DiffSummary.Size(3, 5), 2, 1, 0, 0))
                .hasToString("DiffSummary[2 the same, 1 different, 0 only in the first, 0 only in the second]");
        assertThat(new LeakSummary(Map.of("train", 48L), 0, 1, 5, 0, 0))
                .hasToString("LeakSummary[0 leaked images, 1 copy, 5 leaked pairs, 1 part: train 48]");
    }

    @Test
    void whatCountsMuchIsShortAllTheSame() {
        ConversionReport report = new ConversionReport();
        DatasetStatistics statistics = DatasetStatistics.of(Categories.of());
        IntStream.range(0, 1000).forEach(i -> {
            report.accept(Issue.info("code-" + i, Location.UNKNOWN, ""));
            statistics.add(AnnotatedImage.builder()
                    .fileName("")
                    .addItems(Item.builder()
                            .category(Category.of(i, "\n".repeat(i)))
                            .build())
                    .build());
        });

        OneLine.require(report);
        OneLine.require(statistics);
    }
}
