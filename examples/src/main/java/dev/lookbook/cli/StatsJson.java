package dev.lookbook.cli;

import dev.lookbook.convert.ConversionReport;
import dev.lookbook.dataset.BoxStatistics;
import dev.lookbook.dataset.CategoryStatistics;
import dev.lookbook.dataset.DatasetStatistics;
import dev.lookbook.dataset.Distribution;
import dev.lookbook.dataset.ImageSizeStatistics;
import dev.lookbook.dataset.ImageSizeStatistics.SizeCount;
import dev.lookbook.dataset.LandmarkStatistics;
import dev.lookbook.dataset.SegmentationStatistics;
import dev.lookbook.model.Visibility;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Writes statistics in the keys that scripts rely on. */
record StatsJson(JsonGenerator json) {
    private static final int SIZES = 20;

    void write(String format, DatasetStatistics statistics, ConversionReport report) {
        json.writeStringProperty("command", "stats");
        json.writeStringProperty("format", format);
        json.writeNumberProperty("images", statistics.images());
        json.writeNumberProperty("imagesWithoutItems", statistics.imagesWithoutItems());
        json.writeNumberProperty("items", statistics.items());
        json.writeNumberProperty("crowds", statistics.crowds());
        json.writeNumberProperty("skipped", report.skipped());
        json.writeArrayPropertyStart("categories");
        statistics.categories().forEach(this::category);
        json.writeEndArray();
        histogram("itemsPerImage", statistics.itemsPerImage());
        boxes(statistics.boxes());
        imageSizes(statistics.imageSizes());
        landmarks(statistics.landmarks());
        segmentations(statistics.segmentations());
        json.writeObjectPropertyStart("pairIds");
        json.writeNumberProperty("images", statistics.pairs().images());
        json.writeNumberProperty("different", statistics.pairs().different());
        json.writeEndObject();
        counts("sources", statistics.sources());
        counts("scales", statistics.traits().scales());
        counts("occlusions", statistics.traits().occlusions());
        counts("zoomIns", statistics.traits().zoomIns());
        counts("viewpoints", statistics.traits().viewpoints());
        json.writeArrayPropertyStart("issues");
        report.issues().forEach(count -> SummaryJson.issue(json, count));
        json.writeEndArray();
    }

    private void category(CategoryStatistics category) {
        json.writeStartObject();
        json.writeNumberProperty("id", category.category().id());
        json.writeStringProperty("name", category.category().name());
        json.writeNumberProperty("items", category.items());
        json.writeNumberProperty("images", category.images());
        landmarks(category.landmarks());
        json.writeEndObject();
    }

    private void boxes(BoxStatistics boxes) {
        json.writeObjectPropertyStart("boxes");
        json.writeNumberProperty("count", boxes.count());
        json.writeNumberProperty("without", boxes.without());
        json.writeNumberProperty("small", boxes.small());
        json.writeNumberProperty("medium", boxes.medium());
        json.writeNumberProperty("large", boxes.large());
        distribution("width", boxes.width());
        distribution("height", boxes.height());
        distribution("area", boxes.area());
        distribution("aspectRatio", boxes.aspectRatio());
        json.writeEndObject();
    }

    private void imageSizes(ImageSizeStatistics sizes) {
        json.writeObjectPropertyStart("imageSizes");
        json.writeNumberProperty("known", sizes.known());
        json.writeNumberProperty("unknown", sizes.unknown());
        json.writeNumberProperty("different", sizes.different());
        distribution("width", sizes.width());
        distribution("height", sizes.height());
        json.writeArrayPropertyStart("mostFrequent");
        for (SizeCount count : sizes.mostFrequent(SIZES)) {
            json.writeStartObject();
            json.writeNumberProperty("width", count.size().width());
            json.writeNumberProperty("height", count.size().height());
            json.writeNumberProperty("images", count.images());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void landmarks(LandmarkStatistics landmarks) {
        json.writeObjectPropertyStart("landmarks");
        json.writeNumberProperty("items", landmarks.items());
        json.writeNumberProperty("visible", landmarks.count(Visibility.VISIBLE));
        json.writeNumberProperty("occluded", landmarks.count(Visibility.OCCLUDED));
        json.writeNumberProperty("notLabelled", landmarks.count(Visibility.NOT_LABELLED));
        json.writeNumberProperty("other", landmarks.other());
        json.writeEndObject();
    }

    private void segmentations(SegmentationStatistics segmentations) {
        json.writeObjectPropertyStart("segmentations");
        json.writeNumberProperty("polygons", segmentations.polygons());
        json.writeNumberProperty("masks", segmentations.masks());
        json.writeNumberProperty("without", segmentations.without());
        histogram("ringsPerItem", segmentations.ringsPerItem());
        json.writeEndObject();
    }

    /** Nothing but a count of 0 where there are no numbers. */
    private void distribution(String name, Distribution numbers) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("count", numbers.count());
        if (!numbers.isEmpty()) {
            json.writeNumberProperty("min", numbers.min());
            json.writeNumberProperty("p5", numbers.quantile(0.05));
            json.writeNumberProperty("p25", numbers.quantile(0.25));
            json.writeNumberProperty("p50", numbers.quantile(0.5));
            json.writeNumberProperty("p75", numbers.quantile(0.75));
            json.writeNumberProperty("p95", numbers.quantile(0.95));
            json.writeNumberProperty("max", numbers.max());
            json.writeNumberProperty("mean", numbers.mean());
        }
        json.writeEndObject();
    }

    private void histogram(String name, Map<Integer, Long> counts) {
        json.writeObjectPropertyStart(name);
        counts.forEach((number, count) -> json.writeNumberProperty(String.valueOf(number), count));
        json.writeEndObject();
    }

    private void counts(String name, Map<? extends Enum<?>, Long> counts) {
        json.writeObjectPropertyStart(name);
        counts.forEach((constant, count) -> json.writeNumberProperty(
                constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), count));
        json.writeEndObject();
    }
}
