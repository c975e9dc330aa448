package dev.lookbook.cli;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.ImmutableAnnotatedImage;
import java.util.function.Consumer;

/** Takes the prefix of {@code --s3-prefix} from the front of URIs, which leaves file names. */
record WithoutPrefix(String prefix) implements Converter<AnnotatedImage, AnnotatedImage> {

    @Override
    public AnnotatedImage convert(AnnotatedImage image, Consumer<? super Issue> issues) {
        return prefix.isEmpty() || !image.fileName().startsWith(prefix)
                ? image
                : ImmutableAnnotatedImage.copyOf(image)
                        .withFileName(image.fileName().substring(prefix.length()));
    }
}
