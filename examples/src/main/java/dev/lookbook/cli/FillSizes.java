package dev.lookbook.cli;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.ImmutableAnnotatedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Gives images without a size the one that the user's pictures or table state. */
record FillSizes(ImageSizes sizes) implements Converter<AnnotatedImage, AnnotatedImage> {

    @Override
    public AnnotatedImage convert(AnnotatedImage image, Consumer<? super Issue> issues) {
        if (image.size().isPresent()) {
            return image;
        }
        try {
            return ImmutableAnnotatedImage.copyOf(image).withSize(sizes.sizeOf(image.fileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
