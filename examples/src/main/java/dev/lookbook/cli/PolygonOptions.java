package dev.lookbook.cli;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.PolygonConverters;
import dev.lookbook.model.AnnotatedImage;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that changes polygons. */
final class PolygonOptions {
    /** What can be done with polygons. */
    enum Step {
        CLOSE,
        OPEN,
        DROP_CONTAINED,
        MASK;

        private Converter<AnnotatedImage, AnnotatedImage> converter() {
            return switch (this) {
                case CLOSE -> PolygonConverters.closeRings();
                case OPEN -> PolygonConverters.openRings();
                case DROP_CONTAINED -> PolygonConverters.dropContained();
                case MASK -> PolygonConverters.toMasks();
            };
        }
    }

    /** Reads {@code close}, {@code open}, {@code drop-contained} and {@code mask}. */
    static final class StepWord extends Words<Step> {
        StepWord() {
            super(Step.class);
        }
    }

    @Option(
            names = "--polygons",
            split = ",",
            paramLabel = "STEP",
            converter = StepWord.class,
            description = {
                "Changes polygons, in the order given: close repeats a ring's first point at its end, open leaves it out,"
                        + " drop-contained leaves out rings that are part of another, mask makes a run-length encoded mask."
            })
    List<Step> steps = new ArrayList<>();

    boolean areSet() {
        return !steps.isEmpty();
    }

    /** Refuses what would be without effect. */
    void requireSense(Format to, boolean results) {
        if (areSet() && (results || (to != Format.COCO && to != Format.DEEPFASHION2))) {
            throw new IllegalArgumentException(
                    "--polygons: expected --to coco or deepfashion2, which have polygons, but found "
                            + (results ? "--coco-results" : "--to " + to.word()));
        }
    }

    /** Whether images' sizes are needed, whatever is written. */
    boolean needSizes() {
        return steps.contains(Step.MASK);
    }

    Converter<AnnotatedImage, AnnotatedImage> converter() {
        Converter<AnnotatedImage, AnnotatedImage> all = (image, issues) -> image;
        for (Step step : steps) {
            all = all.andThen(step.converter());
        }
        return all;
    }
}
