package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.coco.CocoHeader;
import dev.lookbook.coco.CocoImage;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.CocoRecord;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Numbers images and annotations from 1 in the order in which they come, and, if asked, categories in that of their header.
 * Annotations follow their image, and their categories. Panoptic annotations, which have no id, get none, and ids of segments,
 * which are colours of a picture, stay.
 *
 * <p>Counts on from record to record, so it belongs to one thread, and to one dataset.
 *
 * <pre>{@code
 * CocoRenumber renumber = CocoRenumber.withCategories(coco);
 * try (CocoWriter out = CocoWriter.builder().header(renumber.header()).create(to)) {
 *     coco.stream().map(renumber).forEach(out::write);
 *     out.finish();
 * }
 * }</pre>
 */
public final class CocoRenumber implements UnaryOperator<CocoRecord> {
    private final CocoHeader header;
    private final References references;
    private long images;
    private long annotations;

    private CocoRenumber(CocoHeader header, References references) {
        this.header = header;
        this.references = references;
    }

    /** Numbers a dataset's images and annotations; categories stay. */
    public static CocoRenumber of(CocoReader reader) {
        return new CocoRenumber(reader.header(), new References(Map.of(), Map.of()));
    }

    /**
     * Numbers a dataset's images, annotations and categories. Reads it once, to find ids of categories that it uses but does not
     * define: they stay undefined, with a number above the others where a category has theirs now.
     */
    public static CocoRenumber withCategories(CocoReader reader) {
        Optional<Value.Sequence> categories = Sections.list(reader.header(), Sections.CATEGORIES);
        if (categories.isEmpty()) {
            return of(reader);
        }
        Map<String, Value> used = new LinkedHashMap<>();
        reader.images().flatMap(References::categoriesOf).forEach(id -> used.putIfAbsent(Ids.key(id), id));
        reader.annotations().flatMap(UsedCategories::of).forEach(id -> used.putIfAbsent(Ids.key(id), id));
        ListMerge.Part all = new ListMerge.Part(categories.get().values(), used, reader.location());
        ListMerge list = new ListMerge(true, List.of(all), true, issue -> {});
        return new CocoRenumber(
                reader.header().with(Sections.CATEGORIES, Value.of(list.elements())),
                new References(list.ids(0), Map.of()));
    }

    /** The header that goes with the records. */
    public CocoHeader header() {
        return header;
    }

    @Override
    public CocoRecord apply(CocoRecord record) {
        images++;
        CocoImage image = Ids.with(references.of(record.image()), Value.of(images));
        List<CocoAnnotation> numbered = new ArrayList<>(record.annotations().size());
        for (CocoAnnotation annotation : record.annotations()) {
            CocoAnnotation followed = Ids.withImage(references.of(annotation), Value.of(images));
            boolean isPanoptic = annotation.segments().isPresent();
            numbered.add(isPanoptic ? followed : Ids.with(followed, Value.of(++annotations)));
        }
        return new CocoRecord(image, numbered);
    }
}
