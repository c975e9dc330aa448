/**
 * A DeepFashion2 split that the project makes itself, for demonstrations, tests and first steps without gated data.
 *
 * <p>Start with {@link dev.lookbook.examples.synthetic.SyntheticSplit}, which writes a split or hands over one {@link
 * dev.lookbook.examples.synthetic.SyntheticImage} after the other. {@link dev.lookbook.examples.synthetic.Overlay} draws
 * boxes, polygons and landmarks over a picture, {@link dev.lookbook.examples.synthetic.ContactSheet} puts several such
 * pictures on one page.
 *
 * <p>Inside: an {@code Outfit} and a {@code Wardrobe} decide what an image shows, a {@code Stage} where; the parts ({@code
 * Neckline}, {@code Sleeve}, {@code Trunk}, {@code Bottoms}) give the outlines on which the landmarks lie;
 * {@code Annotator} and {@code Painter} see the same {@code Scene}, so that annotation and picture agree.
 */
@NullMarked
package dev.lookbook.examples.synthetic;

import org.jspecify.annotations.NullMarked;
