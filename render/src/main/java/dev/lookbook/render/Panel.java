package dev.lookbook.render;

import dev.lookbook.model.AnnotatedImage;

/**
 * One of the pictures that {@link Renderer#sideBySide(Picture, java.util.List)} puts next to each other.
 *
 * @param caption what is written above it, such as {@code ground truth}
 * @param image what is drawn on it
 */
public record Panel(String caption, AnnotatedImage image) {}
