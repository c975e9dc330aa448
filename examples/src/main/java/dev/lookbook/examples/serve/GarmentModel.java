package dev.lookbook.examples.serve;

import dev.lookbook.convert.Issue;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Sees garments in pictures. Thread-safe: a server asks it from several threads at once. Whoever has opened it closes it, when
 * no server asks it any more.
 */
public interface GarmentModel extends AutoCloseable {
    /** What people are told that it is: {@code stand-in}, say. */
    String title();

    /** Whether it makes its answers up, which whoever gets them is told. */
    default boolean isStandIn() {
        return false;
    }

    /** What it can see. */
    Categories categories();

    /**
     * Looks at a picture. An interrupt says that nobody waits for the answer any more.
     *
     * @param issues is told what of the answer could not be kept
     * @return what is there, with confidences, in pixels of the stored picture
     * @throws ApiProblem when it has no answer for a reason that clients should know
     * @throws IOException when it cannot be asked
     * @throws InterruptedException when it was interrupted
     */
    AnnotatedImage detect(PostedPicture picture, Consumer<? super Issue> issues)
            throws IOException, InterruptedException;

    /** Pictures to try it with, JPEG files; none by default. */
    default List<byte[]> examples() {
        return List.of();
    }

    /** Lets go of what it takes to ask it: a model that costs money is stopped. */
    @Override
    void close();
}
