package dev.lookbook.cli;

import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.Issue;
import dev.lookbook.dataset.DatasetSource;
import dev.lookbook.model.AnnotatedImage;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;

/** One side of a comparison, which counts what does not become an item of an image and so is not compared. */
final class DiffSource implements DatasetSource {
    private static final Set<String> LEFT_OUT = Set.of("drop-item", "unknown-image");

    private final DatasetInput input;
    private final boolean ownPictures;
    private final ConversionReport leftOut = new ConversionReport();
    private boolean isRead;

    /**
     * @param ownPictures whether a split's sizes are looked up in its own pictures too
     */
    DiffSource(DatasetInput input, boolean ownPictures) {
        this.input = input;
        this.ownPictures = ownPictures;
    }

    /** The first pass, which is a whole one, counts; the next would only find the same again. */
    @Override
    public Stream<AnnotatedImage> images() throws IOException {
        boolean counts = !isRead;
        isRead = true;
        return input.images(
                issue -> {
                    if (counts) {
                        note(issue);
                    }
                },
                ownPictures);
    }

    private void note(Issue issue) {
        if (LEFT_OUT.contains(issue.code())) {
            leftOut.accept(issue);
        }
    }

    /** What was not compared. */
    ConversionReport leftOut() {
        return leftOut;
    }
}
