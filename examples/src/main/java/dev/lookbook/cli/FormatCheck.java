package dev.lookbook.cli;

import dev.lookbook.coco.CocoReader;
import dev.lookbook.convert.Issue;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import dev.lookbook.deepfashion2.check.DeepFashion2Check;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.io.Pictures;
import dev.lookbook.manifest.check.ManifestCheck;
import dev.lookbook.manifest.check.PictureSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rules of each format that {@code lookbook check} holds datasets against. A CSV file has none but how it is read. */
final class FormatCheck {
    private final ReadingOptions options;
    private final Consumer<? super Issue> onFinding;

    /**
     * @param onFinding told of each finding as it comes
     */
    FormatCheck(ReadingOptions options, Consumer<? super Issue> onFinding) {
        this.options = options;
        this.onFinding = onFinding;
    }

    void run(Path in, Format format) throws IOException {
        try (Pictures pictures = options.images == null ? null : options.opening.pictures(options.images)) {
            switch (format) {
                case DEEPFASHION2 -> deepFashion2(in, pictures);
                case COCO -> coco(in);
                case MANIFEST -> manifest(in, pictures);
                case CSV -> {}
            }
        }
    }

    private void deepFashion2(Path in, @Nullable Pictures pictures) throws IOException {
        DeepFashion2Check.Builder rules = DeepFashion2Check.builder()
                .threads(options.threads)
                .keptPerCode(0)
                .onFinding(onFinding);
        if (pictures != null) {
            rules.pictures(pictures);
        }
        if (options.imageSizes != null) {
            rules.sizes(ImageSizes.fromCsv(options.imageSizes));
        }
        try (DeepFashion2Reader split = options.opening.open(DeepFashion2Reader.builder(), in)) {
            rules.build().check(split);
        }
    }

    private void coco(Path in) throws IOException {
        try (CocoReader file = CocoReader.open(in)) {
            file.check(onFinding);
        }
    }

    private void manifest(Path in, @Nullable Pictures pictures) throws IOException {
        ManifestCheck.Builder rules = ManifestCheck.builder().keptPerCode(0).onFinding(onFinding);
        if (pictures != null) {
            rules.pictures(PictureSource.in(pictures));
        }
        rules.build().check(in);
    }
}
