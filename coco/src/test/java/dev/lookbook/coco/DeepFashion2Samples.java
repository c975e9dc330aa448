package dev.lookbook.coco;

import dev.lookbook.io.ImageSizes;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSource;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.ImageSource;
import dev.lookbook.model.ImmutableAnnotatedImage;
import dev.lookbook.model.ImmutableItem;
import dev.lookbook.model.Item;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Segmentation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** As much of DeepFashion2 as is needed to compare with what its authors' script writes. */
final class DeepFashion2Samples {
    private static final String[] NAMES = {
        "short_sleeved_shirt",
        "long_sleeved_shirt",
        "short_sleeved_outwear",
        "long_sleeved_outwear",
        "vest",
        "sling",
        "shorts",
        "trousers",
        "skirt",
        "short_sleeved_dress",
        "long_sleeved_dress",
        "vest_dress",
        "sling_dress"
    };
    private static final int[] LANDMARKS = {25, 33, 31, 39, 15, 15, 10, 14, 8, 29, 37, 19, 19};

    private DeepFashion2Samples() {}

    static Categories categories() {
        List<Category> categories = new ArrayList<>();
        for (int i = 0; i < NAMES.length; i++) {
            String name = NAMES[i];
            categories.add(Category.builder()
                    .id(i + 1)
                    .name(name)
                    .supercategory("clothes")
                    .landmarkNames(IntStream.range(0, LANDMARKS[i])
                            .mapToObj(landmark -> name + landmark)
                            .toList())
                    .build());
        }
        return Categories.copyOf(categories);
    }

    static AnnotatedImage image(String fileName, byte[] json, ImageSizes sizes, Categories categories)
            throws IOException {
        ImmutableAnnotatedImage.Builder image =
                AnnotatedImage.builder().fileName(fileName).size(sizes.sizeOf(fileName));
        try (JsonSource source = JsonSource.of(json, Location.of(fileName), ReadLimits.defaults())) {
            source.object(name -> {
                switch (name) {
                    case "source" -> image.source(ImageSource.ofWord(source.string()));
                    case "pair_id" -> image.pairId(source.integer());
                    default -> image.addItems(item(source, categories));
                }
            });
        }
        return image.build();
    }

    private static Item item(JsonSource source, Categories categories) {
        ImmutableItem.Builder item = Item.builder();
        source.object(name -> {
            switch (name) {
                case "segmentation" -> item.segmentation(new Segmentation.Polygons(source.list(JsonSource::decimals)));
                case "landmarks" -> item.landmarks(new Landmarks(source.decimals()));
                case "bounding_box" -> item.boundingBox(new BoundingBox.Xyxy(source.decimals()));
                case "category_id" ->
                    item.category(categories.byId(source.integer()).orElseThrow());
                case "style" -> item.style(source.integer());
                default -> source.skip();
            }
        });
        return item.build();
    }
}
