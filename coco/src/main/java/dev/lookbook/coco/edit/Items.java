package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.Value;
import java.util.OptionalLong;

/** Counts annotations by category for a report; those without one count as category -1. */
record Items(Categories categories, ConversionReport report) {
    private static final long NONE = -1;

    void count(CocoAnnotation annotation) {
        report.countItem(Ids.categoryOf(annotation).map(this::category).orElseGet(() -> Category.undefined(NONE)));
    }

    private Category category(Value value) {
        OptionalLong id = Ids.number(value);
        long number = id.orElse(NONE);
        return categories.byId(number).orElseGet(() -> Category.undefined(number));
    }
}
