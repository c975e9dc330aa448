package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoHeader;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The sections of several files as those of one. */
final class HeaderMerge {
    /** Their lists are the records; where they are something else, that says nothing. */
    private static final Set<String> RECORDS = Set.of("images", "annotations");

    private final ListMerge categories;
    private final ListMerge licenses;
    private CocoHeader header;

    HeaderMerge(List<CocoReader> inputs, MergeIds ids, boolean renumber, Consumer<? super Issue> issues) {
        List<ListMerge.Part> categoryParts = new ArrayList<>();
        List<ListMerge.Part> licenseParts = new ArrayList<>();
        header = withoutRecords(inputs.get(0).header());
        for (int i = 0; i < inputs.size(); i++) {
            CocoHeader other = inputs.get(i).header();
            Location file = inputs.get(i).location();
            categoryParts.add(part(other, Sections.CATEGORIES, ids.categories(i), file));
            licenseParts.add(part(other, Sections.LICENSES, ids.licenses(i), file));
            other.sections().forEach((name, value) -> add(name, value, file, issues));
        }
        categories = new ListMerge(true, categoryParts, renumber, issues);
        licenses = new ListMerge(false, licenseParts, renumber, issues);
        setList(Sections.CATEGORIES, categories, inputs);
        setList(Sections.LICENSES, licenses, inputs);
    }

    CocoHeader header() {
        return header;
    }

    /** What an input's records refer to in the header. */
    References references(int input) {
        return new References(categories.ids(input), licenses.ids(input));
    }

    private static ListMerge.Part part(CocoHeader from, String section, Map<String, Value> used, Location file) {
        List<Value> list =
                Sections.list(from, section).map(Value.Sequence::values).orElse(List.of());
        return new ListMerge.Part(list, used, file.child(section));
    }

    private void setList(String name, ListMerge list, List<CocoReader> inputs) {
        boolean any = inputs.stream()
                .anyMatch(input -> Sections.list(input.header(), name).isPresent());
        if (any) {
            header = header.with(name, Value.of(list.elements()));
        }
    }

    private void add(String name, Value value, Location file, Consumer<? super Issue> issues) {
        if (RECORDS.contains(name) || (isMergedList(name) && value instanceof Value.Sequence)) {
            return;
        }
        Optional<Value> first = header.sections().get(name);
        if (first.isEmpty() || (Sections.isEmpty(first.get()) && !Sections.isEmpty(value))) {
            header = header.with(name, value);
        } else if (!first.get().equals(value) && !Sections.isEmpty(value)) {
            issues.accept(Issue.info(
                    "drop-section",
                    file.child(name),
                    "left out the section \"" + name + "\", of which an earlier file says something else"));
        }
    }

    private static boolean isMergedList(String name) {
        return name.equals(Sections.CATEGORIES) || name.equals(Sections.LICENSES);
    }

    private static CocoHeader withoutRecords(CocoHeader header) {
        Attributes sections = header.sections();
        for (String name : RECORDS) {
            sections = sections.without(name);
        }
        return new CocoHeader(sections, header.order(), header.isResults());
    }
}
