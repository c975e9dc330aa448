package dev.lookbook.deepfashion2;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.ImageSource;
import dev.lookbook.model.Item;
import java.util.List;
import java.util.function.Consumer;

/** From the common model to DeepFashion2. */
final class FromAnnotatedImage implements Converter<AnnotatedImage, DeepFashion2Image> {

    @Override
    public DeepFashion2Image convert(AnnotatedImage image, Consumer<? super Issue> issues) {
        Leftovers own = Leftovers.of(image.extras());
        ImmutableDeepFashion2Image.Builder result = DeepFashion2Image.builder()
                .name(own.text(Leftovers.NAME).orElseGet(() -> stem(image.fileName())))
                .source(source(image, own, issues))
                .pairId(pairId(image, issues))
                .extras(own.extras())
                .memberOrder(own.memberOrder())
                .location(image.location());
        reportAttributes(image.extras(), image.location(), issues);
        List<Item> items =
                image.items().stream().filter(item -> hasBox(item, issues)).toList();
        List<String> keys = ItemKeys.of(items);
        for (int i = 0; i < items.size(); i++) {
            result.addItems(ItemFromModel.convert(items.get(i), keys.get(i), image.size(), issues));
        }
        try {
            DeepFashion2Image built = result.build();
            reportName(image, built, issues);
            return built;
        } catch (IllegalArgumentException e) {
            throw new DatasetException(image.location(), String.valueOf(e.getMessage()), e);
        }
    }

    /** The last segment of a path or URI, without its ending. */
    private static String stem(String fileName) {
        String file = lastSegment(fileName);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private static String lastSegment(String fileName) {
        return fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    }

    /** Folders may change freely; a picture by another name would not be found. */
    private static void reportName(AnnotatedImage image, DeepFashion2Image built, Consumer<? super Issue> issues) {
        String file = lastSegment(image.fileName());
        if (!file.equals(built.fileName())) {
            issues.accept(Issue.info(
                    "rename-image",
                    image.location(),
                    "expected a picture called \"" + built.fileName() + "\" but found \"" + file
                            + "\"; rename the picture"));
        }
    }

    private static String source(AnnotatedImage image, Leftovers own, Consumer<? super Issue> issues) {
        return image.source()
                .map(ImageSource::word)
                .or(() -> own.text(UsualOrder.SOURCE))
                .orElseGet(() -> {
                    issues.accept(Issue.warning(
                            "missing-source",
                            image.location(),
                            "expected who took the picture but found nothing; wrote \"unknown\""));
                    return "unknown";
                });
    }

    private static long pairId(AnnotatedImage image, Consumer<? super Issue> issues) {
        return image.pairId().orElseGet(() -> {
            issues.accept(Issue.warning(
                    "missing-pair-id", image.location(), "expected a pair id but found nothing; wrote 0"));
            return 0L;
        });
    }

    private static boolean hasBox(Item item, Consumer<? super Issue> issues) {
        if (item.boundingBox().isEmpty()) {
            issues.accept(Issue.warning(
                    "drop-item",
                    item.location(),
                    "expected a bounding box, which DeepFashion2 requires, but found none; left the item out"));
        }
        return item.boundingBox().isPresent();
    }

    /** Says which attributes are left out: those that are not DeepFashion2's own. */
    static void reportAttributes(Attributes extras, Location location, Consumer<? super Issue> issues) {
        Attributes foreign = extras.without(Leftovers.NAMESPACE);
        if (!foreign.isEmpty()) {
            issues.accept(Issue.info(
                    "drop-attributes",
                    location,
                    "left out " + String.join(", ", foreign.asMap().keySet())
                            + ": DeepFashion2 has no place for them"));
        }
    }
}
