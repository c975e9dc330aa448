package dev.lookbook.cli;

import dev.lookbook.coco.CocoImage;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.manifest.result.EvaluationSummary;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.rekognition.CustomLabels;
import dev.lookbook.rekognition.S3Objects;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What detections are numbered by.
 *
 * @param categories what the labels mean
 * @param imageIds the ids of images by their file names, which is some 100 bytes an image; empty without ground truth
 */
record DetectionClasses(Categories categories, Map<String, Long> imageIds) {

    /** The id of the image of a name, or else of the name without its folders. */
    Optional<Long> imageId(String name) {
        return Optional.ofNullable(imageIds.get(name))
                .or(() -> Optional.ofNullable(imageIds.get(name.substring(name.lastIndexOf('/') + 1))));
    }

    /** The labels that the model was trained with, as its evaluation has them, numbered from 1 in the order of names. */
    static DetectionClasses ofModel(CustomLabels customLabels, String model, S3Objects objects) throws IOException {
        EvaluationSummary evaluation = customLabels
                .training(model)
                .results(objects)
                .evaluation()
                .orElseThrow(() -> new IOException(model
                        + ": expected an evaluation, which has the model's labels, but there is none; name --truth, or"
                        + " use --to json"));
        TreeSet<String> names = new TreeSet<>();
        evaluation.labels().forEach(label -> names.add(label.label()));
        evaluation.details().ifPresent(details -> names.addAll(details.labels()));
        List<Category> categories = new ArrayList<>();
        for (String name : names) {
            categories.add(Category.of(categories.size() + 1L, name));
        }
        return new DetectionClasses(Categories.copyOf(categories), Map.of());
    }

    /** The images and categories of a COCO file. */
    static DetectionClasses ofTruth(Path file) throws IOException {
        Map<String, Long> ids = new HashMap<>();
        try (CocoReader reader = CocoReader.open(file);
                Stream<CocoImage> images = reader.images()) {
            images.forEachOrdered(image -> image.id().ifPresent(id -> ids.put(image.fileName(), id)));
            return new DetectionClasses(reader.categories(), ids);
        }
    }
}
