package dev.lookbook.examples;

import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.Converter;
import dev.lookbook.dataset.DatasetStatistics;
import dev.lookbook.deepfashion2.DeepFashion2Category;
import dev.lookbook.deepfashion2.DeepFashion2Converters;
import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import dev.lookbook.io.PictureFile;
import dev.lookbook.io.Pictures;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.render.PictureReader;
import dev.lookbook.render.Renderer;
import dev.lookbook.report.DatasetReport;
import dev.lookbook.report.Finding;
import dev.lookbook.report.Tile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Writes an HTML file about a DeepFashion2 split: what it holds, what was odd, and its first pictures. */
public final class ReportASplit {
    private static final int PICTURES = 24;

    private ReportASplit() {}

    /** Takes the split's path and the file to write. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, ReportASplit.class, "SPLIT REPORT.html");
        Path split = Path.of(args[0]);
        PictureReader reader = PictureReader.defaults().withMaximalSide(Tile.MAXIMAL_SIDE);
        // region report
        DatasetReport.Builder report = DatasetReport.builder("My split");
        DatasetStatistics statistics = DatasetStatistics.of(DeepFashion2Category.categories());
        ConversionReport odd = new ConversionReport();
        Renderer renderer = Renderer.of(DeepFashion2Category.categories());
        try (DeepFashion2Reader images = DeepFashion2Reader.open(split);
                Pictures pictures = Pictures.open(split)) {
            Converter<DeepFashion2Image, AnnotatedImage> toModel =
                    DeepFashion2Converters.toAnnotatedImage(images.imageSizes());
            for (DeepFashion2Image record : images) {
                AnnotatedImage image = toModel.convert(record, odd);
                statistics.add(image);
                Optional<PictureFile> file = pictures.fileOf(image.fileName());
                if (file.isPresent() && statistics.images() <= PICTURES) {
                    report.addTile(Tile.of(renderer, reader.read(file.get()), image));
                }
            }
        }
        odd.issues().forEach(issue -> report.addFinding(new Finding("reading", issue.example(), issue.count())));
        report.addSplit("all", statistics).build().write(Path.of(args[1]));
        // endregion
    }
}
