package dev.lookbook.examples.serve;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.examples.serve.ApiProblem.Code;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.rekognition.detection.Detection;
import dev.lookbook.rekognition.detection.DetectionConverters;
import dev.lookbook.rekognition.detection.PictureDetections;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Answers that a model has given before, from a file with a line of JSON for each picture: the picture's {@code sha256} or
 * {@code fileName}, and either {@code CustomLabels} as the service answers them, or {@code detections} as {@code lookbook
 * detect} writes them. A picture is known by its content, or else by its name. Memory is that of the answers. Thread-safe.
 */
public final class RecordedModel implements GarmentModel {
    private final String title;
    private final Map<String, List<Detection>> answers;
    private final Categories categories;
    private final Converter<PictureDetections, AnnotatedImage> toImage;

    private RecordedModel(String title, Map<String, List<Detection>> answers, Categories categories) {
        this.title = title;
        this.answers = answers;
        this.categories = categories;
        toImage = DetectionConverters.toAnnotatedImage(categories);
    }

    /**
     * Reads a file; labels are numbered from 1 in the order of their names.
     *
     * @throws DatasetException when a line is no answer
     * @throws IOException when the file cannot be read
     */
    public static RecordedModel read(Path file) throws IOException {
        return read(file, Optional.empty());
    }

    /**
     * Reads a file.
     *
     * @param categories what the labels mean; without them, labels are numbered from 1 in the order of their names
     * @throws DatasetException when a line is no answer
     * @throws IOException when the file cannot be read
     */
    public static RecordedModel read(Path file, Optional<Categories> categories) throws IOException {
        Map<String, List<Detection>> answers = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    add(answers, RecordedLine.parse(line, new Location(file.toString(), "", -1, number)));
                }
            }
        }
        if (answers.isEmpty()) {
            throw new DatasetException(
                    Location.of(file.toString()), "expected a line of JSON for each picture but found none");
        }
        return new RecordedModel(
                "recorded answers",
                answers,
                categories.orElseGet(() -> named(answers.values().stream()
                        .flatMap(List::stream)
                        .map(Detection::label)
                        .toList())));
    }

    private static void add(Map<String, List<Detection>> answers, RecordedLine line) {
        for (String key : line.keys()) {
            if (answers.put(key, line.detections()) != null) {
                throw new DatasetException(
                        line.location(), "expected one answer for each picture but found another for \"" + key + '"');
            }
        }
    }

    private static Categories named(List<String> labels) {
        List<Category> categories = new ArrayList<>();
        for (String label : new TreeSet<>(labels)) {
            categories.add(Category.of(categories.size() + 1L, label));
        }
        return Categories.copyOf(categories);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Categories categories() {
        return categories;
    }

    @Override
    public AnnotatedImage detect(PostedPicture picture, Consumer<? super Issue> issues) {
        List<Detection> answer = Optional.ofNullable(answers.get(picture.sha256()))
                .or(() -> Optional.ofNullable(answers.get(picture.name())))
                .orElseThrow(() -> new ApiProblem(
                        Code.UNKNOWN_PICTURE,
                        "expected one of the pictures that answers were recorded for but found another, of SHA-256 "
                                + picture.sha256() + "; add an answer for it to the file, or send one of those"));
        return toImage.convert(new PictureDetections(picture.name(), Optional.of(picture.size()), answer), issues);
    }

    /** There is nothing to let go of. */
    @Override
    public void close() {}
}
