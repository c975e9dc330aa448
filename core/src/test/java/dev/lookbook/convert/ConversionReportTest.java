package dev.lookbook.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Category;
import dev.lookbook.model.Item;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversionReportTest {
    private static final Category VEST = Category.of(5, "vest");
    private static final Category SLING = Category.of(3, "sling");

    private static AnnotatedImage image(Category... categories) {
        List<Item> items = new ArrayList<>();
        for (Category category : categories) {
            items.add(Item.builder().category(category).build());
        }
        return AnnotatedImage.builder().fileName("1.jpg").items(items).build();
    }

    @Test
    void imagesAndItemsAreCountedByCategory() {
        ConversionReport report = new ConversionReport();
        report.count(image(VEST, VEST));
        report.count(image());
        report.count(image(VEST, SLING));
        assertThat(report.images()).isEqualTo(3);
        assertThat(report.items()).isEqualTo(4);
        assertThat(report.categories())
                .containsExactly(
                        new ConversionReport.CategoryCount(SLING, 1), new ConversionReport.CategoryCount(VEST, 3));
    }

    @Test
    void issuesAreCountedByCodeWithTheFirstExample() {
        ConversionReport report = new ConversionReport();
        Issue first = Issue.info("drop-segmentation", Location.of("1.json"), "one polygon");
        Issue other = Issue.warning("clip-box", Location.of("2.json"), "beyond the image");
        report.accept(first);
        report.accept(other);
        report.accept(Issue.info("drop-segmentation", Location.of("3.json"), "two polygons"));
        assertThat(report.issues())
                .containsExactly(new ConversionReport.IssueCount(first, 2), new ConversionReport.IssueCount(other, 1));
    }

    @Test
    void recordsLeftOutAreCountedAndSaid() {
        ConversionReport report = new ConversionReport();
        report.skip(new DatasetException(Location.of("1.json").at("/item1"), "expected a box but found none"));
        assertThat(report.skipped()).isEqualTo(1);
        assertThat(report.issues())
                .containsExactly(new ConversionReport.IssueCount(
                        Issue.error("skip-record", Location.of("1.json").at("/item1"), "expected a box but found none"),
                        1));
    }

    @Test
    void countsCannotBeChangedFromOutside() {
        ConversionReport report = new ConversionReport();
        assertThatThrownBy(() -> report.issues().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> report.categories().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void stepsFollowEachOtherAndReportToTheSame() {
        Converter<String, Integer> length = (text, issues) -> {
            issues.accept(Issue.info("one", Location.UNKNOWN, text));
            return text.length();
        };
        Converter<Object, String> name = (thing, issues) -> {
            issues.accept(Issue.info("two", Location.UNKNOWN, thing.toString()));
            return "<" + thing + ">";
        };
        List<String> told = new ArrayList<>();
        assertThat(length.andThen(name).convert("vest", issue -> told.add(issue.code() + ' ' + issue.message())))
                .isEqualTo("<4>");
        assertThat(told).containsExactly("one vest", "two 4");
    }
}
