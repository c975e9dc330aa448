package dev.lookbook.examples.serve;

import dev.lookbook.coco.CocoConverters;
import dev.lookbook.coco.CocoHeader;
import dev.lookbook.coco.CocoProfile;
import dev.lookbook.coco.CocoWriter;
import dev.lookbook.convert.Issue;
import dev.lookbook.examples.serve.ApiProblem.Code;
import dev.lookbook.io.DatasetException;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.ImmutableAnnotatedImage;
import dev.lookbook.model.Item;
import dev.lookbook.model.Value;
import dev.lookbook.render.Drawing;
import dev.lookbook.render.PictureReader;
import dev.lookbook.render.Renderer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What was seen in a picture, as the bytes of an answer. Thread-safe. */
final class Answers {
    /** Larger pictures are drawn smaller: nobody looks at more on a screen, and drawing takes memory by the pixel. */
    private static final int LONGEST_SIDE = 2048;

    /** Stored pixels take up to 8 bytes, drawn ones up to 12 and 4 for the picture in their size. */
    private static final long BYTES_A_STORED_PIXEL = 8;

    private static final long BYTES_A_DRAWN_PIXEL = 16;

    /** A drawing shows its picture by a data URI, and a style of its own. */
    private static final String SVG_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

    private final GarmentModel model;
    private final Limits limits;
    private final Renderer renderer;
    private final PictureReader reader;
    private final MemoryBudget drawings =
            new MemoryBudget(Runtime.getRuntime().maxMemory() / ImageServer.SHARE_OF_MEMORY);

    Answers(GarmentModel model, Limits limits) {
        this.model = model;
        this.limits = limits;
        renderer = Renderer.of(model.categories()).withMaximalSide(LONGEST_SIDE);
        reader = PictureReader.defaults().withMaximalPixels(limits.maxPixels()).withMaximalSide(LONGEST_SIDE);
    }

    Reply of(DetectQuery query, PostedPicture picture, AnnotatedImage seen, List<Issue> issues)
            throws IOException, InterruptedException {
        AnnotatedImage sure = surer(seen, query.minConfidence());
        String type = query.format().mediaType();
        return switch (query.format()) {
            case JSON -> new JsonAnswer(model, renderer.palette()).of(picture, sure, issues);
            case COCO -> Reply.ok(type, coco(sure, query.imageId().orElseThrow()));
            case PNG -> Reply.ok(type, drawn(picture, sure, (drawing, out) -> drawing.png(out)));
            case SVG -> Reply.ok(type, drawn(picture, sure, Answers::svg)).with("Content-Security-Policy", SVG_POLICY);
        };
    }

    private static AnnotatedImage surer(AnnotatedImage seen, double minConfidence) {
        return ImmutableAnnotatedImage.copyOf(seen)
                .withItems(seen.items().stream()
                        .filter(item -> confidence(item) >= minConfidence)
                        .toList());
    }

    private static double confidence(Item item) {
        return item.confidence().map(Decimal::doubleValue).orElse(1.0);
    }

    /** A result file of one image, of which nothing is lost but what results have no word for. */
    private byte[] coco(AnnotatedImage seen, long imageId) throws IOException {
        AnnotatedImage numbered = ImmutableAnnotatedImage.copyOf(seen)
                .withExtras(Attributes.of("coco", Attributes.of("id", Value.of(imageId))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CocoWriter results =
                CocoWriter.builder().header(CocoHeader.results()).create(out)) {
            results.write(CocoConverters.toResults(CocoProfile.RICH, model.categories())
                    .convert(numbered, issue -> {}));
            results.finish();
        }
        return out.toByteArray();
    }

    /** How a drawing is written. */
    @FunctionalInterface
    private interface Writing {
        void write(Drawing drawing, ByteArrayOutputStream out) throws IOException;
    }

    private static void svg(Drawing drawing, ByteArrayOutputStream out) {
        out.writeBytes(drawing.svg().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] drawn(PostedPicture picture, AnnotatedImage seen, Writing writing)
            throws IOException, InterruptedException {
        long pixels = (long) picture.size().width() * picture.size().height();
        long bytes = pixels * BYTES_A_STORED_PIXEL
                + Math.min(pixels, (long) LONGEST_SIDE * LONGEST_SIDE) * BYTES_A_DRAWN_PIXEL;
        try (MemoryBudget.Share share = drawings.share()) {
            if (!share.take(bytes, limits.timeout())) {
                throw new ApiProblem(Code.BUSY, "too many pictures are being drawn just now; send it again later");
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writing.write(
                    renderer.draw(reader.read(new ByteArrayInputStream(picture.bytes()), picture.name()), seen), out);
            return out.toByteArray();
        } catch (DatasetException e) {
            throw new ApiProblem(Code.NOT_AN_IMAGE, e.problem(), e);
        }
    }
}
