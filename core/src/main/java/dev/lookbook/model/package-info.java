/**
 * What an annotated fashion image is, in values without I/O.
 *
 * <p>Start with {@link dev.lookbook.model.AnnotatedImage}, whose {@link dev.lookbook.model.Item}s each have a {@link
 * dev.lookbook.model.Category}, a {@link dev.lookbook.model.BoundingBox}, and perhaps {@link dev.lookbook.model.Landmarks}
 * and a {@link dev.lookbook.model.Segmentation}, polygons or an {@link dev.lookbook.model.Rle}. Numbers are {@link dev.lookbook.model.Decimal}s and {@link
 * dev.lookbook.model.Decimals}, which keep the text they were read from; what the model has no word for survives in
 * {@link dev.lookbook.model.Attributes}.
 *
 * <p>Everything here is immutable and safe to share between threads.
 */
@NullMarked
package dev.lookbook.model;

import org.jspecify.annotations.NullMarked;
