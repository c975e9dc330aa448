package dev.lookbook.coco;

import dev.lookbook.internal.Brief;
import dev.lookbook.internal.BriefText;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Every section of a COCO file but its images and annotations, exactly as it was read: {@code info}, {@code licenses},
 * {@code categories} and whatever else is there; also images and annotations that are no lists, such as {@code null}.
 *
 * @param sections the sections' values by name
 * @param order the names of all sections, {@code images} and {@code annotations} included where the file has them
 * @param isResults whether the file is a result file, which is a bare list of annotations and has no sections
 */
public record CocoHeader(Attributes sections, List<String> order, boolean isResults) {
    static final String IMAGES = "images";
    static final String ANNOTATIONS = "annotations";
    static final String CATEGORIES = "categories";
    private static final List<String> USUAL_ORDER = List.of("info", "licenses", IMAGES, ANNOTATIONS, CATEGORIES);

    /** Sections that the order does not name come at the end; names without a section fall out of the order. */
    public CocoHeader {
        sections = isResults ? Attributes.of() : withoutList(withoutList(sections, IMAGES), ANNOTATIONS);
        Set<String> names = new LinkedHashSet<>(order);
        names.retainAll(namesOf(sections));
        names.addAll(sections.asMap().keySet());
        order = isResults ? List.of() : List.copyOf(names);
    }

    /** The header of a file that is no result file. */
    public CocoHeader(Attributes sections, List<String> order) {
        this(sections, order, false);
    }

    private static Attributes withoutList(Attributes sections, String name) {
        return sections.get(name, Value.Sequence.class).isPresent() ? sections.without(name) : sections;
    }

    private static Set<String> namesOf(Attributes sections) {
        Set<String> names = new LinkedHashSet<>(List.of(IMAGES, ANNOTATIONS));
        names.addAll(sections.asMap().keySet());
        return names;
    }

    /** Sections in COCO's usual order: info, licenses, images, annotations, categories, and then others. */
    public static CocoHeader of(Attributes sections) {
        return new CocoHeader(sections, USUAL_ORDER);
    }

    /** The header of a file that says nothing of itself: empty info, no licenses, no categories. */
    public static CocoHeader empty() {
        return of(Attributes.builder()
                .put("info", Attributes.of())
                .put("licenses", Value.of(List.of()))
                .put(CATEGORIES, Value.of(List.of()))
                .build());
    }

    /** The header of a result file: a bare list of annotations without ids, as evaluators take them. */
    public static CocoHeader results() {
        return new CocoHeader(Attributes.of(), List.of(), true);
    }

    /** The elements of a section that is a list; none also when it is something else. */
    List<Value> elements(String section) {
        return sections.get(section, Value.Sequence.class)
                .map(Value.Sequence::values)
                .orElse(List.of());
    }

    /** This header with another section, or with another value of one. */
    public CocoHeader with(String section, Value value) {
        List<String> names = new ArrayList<>(order);
        names.add(section);
        return new CocoHeader(sections.with(section, value), names, isResults);
    }

    /** This header with other categories, as a profile writes them. */
    public CocoHeader withCategories(CocoProfile profile, Categories categories) {
        return with(CATEGORIES, CategoryText.of(profile, categories));
    }

    /** In a line: {@code CocoHeader[3 sections: info, licenses 0, categories 13]}. */
    @Override
    public String toString() {
        return isResults
                ? "CocoHeader[results]"
                : Brief.of("CocoHeader")
                        .list(
                                sections.asMap().entrySet(),
                                "section",
                                section -> section.getValue() instanceof Value.Sequence list
                                        ? BriefText.word(section.getKey())
                                                + ' '
                                                + list.values().size()
                                        : section.getKey())
                        .toString();
    }

    /** Whether a section says nothing. */
    static boolean isEmpty(Value section) {
        return section.equals(Value.NULL) || section.equals(Attributes.of()) || section.equals(Value.of(List.of()));
    }
}
