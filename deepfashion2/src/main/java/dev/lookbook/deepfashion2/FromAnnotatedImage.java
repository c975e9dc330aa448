package dev.lookbook.deepfashion2;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.deepfashion2.internal.UsualOrder;
import dev.lookbook.internal.Drops;
import dev.lookbook.internal.FileNames;
import dev.lookbook.io.DatasetException;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.ImageSource;
import dev.lookbook.model.Item;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** From the common model to DeepFashion2. */
final class FromAnnotatedImage implements Converter<AnnotatedImage, DeepFashion2Image> {

    /** What DeepFashion2 has no place for. */
    static final Drops DROPS = new Drops(
            "DeepFashion2",
            Drops.Field.SOURCE,
            Drops.Field.PAIR_ID,
            Drops.Field.LANDMARKS,
            Drops.Field.SEGMENTATION,
            Drops.Field.STYLE,
            Drops.Field.SCALE,
            Drops.Field.OCCLUSION,
            Drops.Field.ZOOM_IN,
            Drops.Field.VIEWPOINT);

    @Override
    public DeepFashion2Image convert(AnnotatedImage image, Consumer<? super Issue> issues) {
        Leftovers own = Leftovers.of(image.extras());
        ImmutableDeepFashion2Image.Builder result = DeepFashion2Image.builder()
                .name(own.text(Leftovers.NAME).orElseGet(() -> FileNames.stem(image.fileName())))
                .source(source(image, own, issues))
                .pairId(pairId(image, issues))
                .extras(own.extras())
                .memberOrder(own.memberOrder())
                .location(image.location());
        DROPS.attributes(image.extras().without(Leftovers.NAMESPACE), image.location(), issues);
        List<Item> items = image.items().stream()
                .filter(item -> DROPS.boxOf(item, issues).isPresent())
                .sorted(fileOrder(own.itemOrder()))
                .toList();
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

    /** The order of the file where it was changed on the way to the model; an item that the file did not have comes last. */
    private static Comparator<Item> fileOrder(List<String> keys) {
        return Comparator.comparingInt(item -> {
            int index =
                    keys.indexOf(Leftovers.of(item.extras()).text(Leftovers.KEY).orElse(""));
            return index < 0 ? keys.size() : index;
        });
    }

    /** Folders may change freely; a picture by another name would not be found. */
    private static void reportName(AnnotatedImage image, DeepFashion2Image built, Consumer<? super Issue> issues) {
        String file = FileNames.withoutFolder(image.fileName());
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
}
