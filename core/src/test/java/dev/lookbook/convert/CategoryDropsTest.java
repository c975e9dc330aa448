package dev.lookbook.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.io.Location;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryDropsTest {

    @Test
    void whatACategorySaysBeyondItsNameIsReportedByName() {
        Location location = Location.of("in.json");
        List<Issue> issues = new ArrayList<>();
        Category rich = Category.builder()
                .id(1)
                .name("vest")
                .addLandmarkNames("hem", "neck")
                .addSkeleton(new Category.Edge(1, 2))
                .extras(Attributes.of("color", Value.of("red")))
                .build();

        CategoryDrops.report(Categories.of(rich, Category.of(2, "skirt")), location, issues::add);

        assertThat(issues)
                .containsExactly(Issue.info(
                        "drop-category-members",
                        location,
                        "left out of the category \"vest\": landmark names, skeleton, color"));
    }
}
