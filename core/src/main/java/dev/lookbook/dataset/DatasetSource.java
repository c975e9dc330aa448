package dev.lookbook.dataset;

import dev.lookbook.model.AnnotatedImage;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * A dataset that can be read as often as asked, and gives the same images in the same order each time.
 *
 * <pre>{@code
 * DatasetSource source = () -> split.stream().map(image -> toAnnotatedImage.convert(image, issue -> {}));
 * }</pre>
 */
@FunctionalInterface
public interface DatasetSource {

    /**
     * Starts a pass over all images; whoever asks closes it.
     *
     * @throws IOException when the dataset cannot be read
     */
    Stream<AnnotatedImage> images() throws IOException;
}
