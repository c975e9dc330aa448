package dev.lookbook.cli;

import dev.lookbook.convert.CategoryMapper;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.examples.synthetic.ContactSheet;
import dev.lookbook.examples.synthetic.SyntheticImage;
import dev.lookbook.examples.synthetic.SyntheticSplit;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.Pictures;
import dev.lookbook.manifest.check.ManifestCheck;
import dev.lookbook.manifest.check.ManifestVerdict;
import dev.lookbook.manifest.check.PictureSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main job from end to end, on a split that it draws or on the user's own. */
@Command(
        name = "demo",
        description = "Turns a DeepFashion2 split, drawn just now or your own, into a COCO file and train and test"
                + " manifests, and tells what became of it.")
final class DemoCommand implements Callable<Integer> {
    private static final int IMAGES = 120;
    private static final int SEED = 1;
    /** Pictures on the contact sheet. */
    private static final int SHOWN = 12;
    /** The article's consolidation of 13 garments to 11. */
    private static final CategoryMapper ELEVEN_GARMENTS =
            CategoryMapper.identity().merge("sling", "vest").merge("sling dress", "vest dress");

    @Option(
            names = "--split",
            paramLabel = "PATH",
            description = "Your DeepFashion2 split, folder or zip, instead of a drawn one.")
    @Nullable
    Path split;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "Where to write (default: a new folder under target/).")
    @Nullable
    Path folder;

    @Override
    public Integer call() throws IOException {
        Path dir = folder == null ? newFolder() : folder;
        Path input = split == null ? draw(dir) : split;

        ConvertOptions toCoco = new ConvertOptions();
        ConversionReport coco = new ConversionReport();
        Path cocoFile = dir.resolve("coco.json");
        try (ConvertJob job = new ConvertJob(input, Format.DEEPFASHION2, toCoco)) {
            job.run(Format.COCO, cocoFile.toString(), CategoryMapper.identity(), ErrorPolicy.stop(), coco);
        }

        ConvertOptions toManifests = new ConvertOptions();
        toManifests.train = 0.8;
        toManifests.s3Prefix = "s3://your-bucket/images/";
        ConversionReport manifests = new ConversionReport();
        List<String> written;
        try (ConvertJob job = new ConvertJob(cocoFile, Format.COCO, toManifests)) {
            String name = dir.resolve("lookbook.manifest").toString();
            written = job.run(Format.MANIFEST, name, ELEVEN_GARMENTS, ErrorPolicy.stop(), manifests);
        }

        ManifestVerdict verdict = preflight(input, written);
        System.out.print(
                new DemoReport(input, cocoFile, written, coco, WayBack.same(input, cocoFile), manifests, verdict)
                        .text());
        if (split == null) {
            Path sheet = dir.resolve("contact-sheet.png");
            ContactSheet.write(sheet, ContactSheet.of(shown()));
            System.out.println("  Look at what was drawn, with boxes, polygons and landmarks: " + sheet);
        }
        return 0;
    }

    private static ManifestVerdict preflight(Path split, List<String> manifests) throws IOException {
        try (Pictures pictures = Pictures.open(split)) {
            return ManifestCheck.builder()
                    .pictures(PictureSource.in(pictures))
                    .build()
                    .check(Path.of(manifests.get(0)), Path.of(manifests.get(1)));
        }
    }

    /** Pictures from all over the split, since those of a pair stand together. */
    private static List<SyntheticImage> shown() {
        List<SyntheticImage> images = SyntheticSplit.images(IMAGES, SEED).toList();
        return IntStream.range(0, SHOWN)
                .mapToObj(i -> images.get(i * IMAGES / SHOWN))
                .toList();
    }

    private static Path draw(Path dir) throws IOException {
        Path drawn = dir.resolve("validation");
        SyntheticSplit.write(drawn, IMAGES, SEED);
        return drawn;
    }

    private static Path newFolder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "demo-");
    }
}
