/**
 * Pictures of annotated images: boxes, polygons, masks, landmarks and labels, as PNG and as SVG.
 *
 * <p>Start with {@link dev.lookbook.render.Renderer#of}, which draws an {@link dev.lookbook.model.AnnotatedImage} over a
 * {@link dev.lookbook.render.Picture}, annotations and detections alike, and {@link
 * dev.lookbook.render.Renderer#sideBySide}, which draws both next to each other. A {@link
 * dev.lookbook.render.PictureReader} reads pictures from files that nobody vouches for; a {@link
 * dev.lookbook.render.Palette} says which colour and which line a category has.
 *
 * <p>Needs no screen and no fonts. Obtain it as {@code dev.lookbook:lookbook-render}, module {@code dev.lookbook.render}.
 * Everything here is immutable and safe to share between threads.
 */
@NullMarked
package dev.lookbook.render;

import org.jspecify.annotations.NullMarked;
