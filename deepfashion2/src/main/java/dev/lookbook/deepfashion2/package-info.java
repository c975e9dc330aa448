/**
 * DeepFashion2 (Ge et al., CVPR 2019): one JSON file for each picture, in folders or archives.
 *
 * <p>Start with {@link dev.lookbook.deepfashion2.DeepFashion2Reader}, which hands over a {@link
 * dev.lookbook.deepfashion2.DeepFashion2Image} for each annotation file, with its {@link
 * dev.lookbook.deepfashion2.DeepFashion2Item}s; {@link dev.lookbook.deepfashion2.DeepFashion2Writer} writes them back byte
 * for byte. {@link dev.lookbook.deepfashion2.DeepFashion2Category} has the 13 garments with their names, {@link
 * dev.lookbook.deepfashion2.DeepFashion2Landmark} their 294 landmarks, and {@link
 * dev.lookbook.deepfashion2.DeepFashion2Converters} leads to and from the model that all formats share, and to mirrored
 * pictures.
 *
 * <p>Obtain it as {@code dev.lookbook:lookbook-deepfashion2}, module {@code dev.lookbook.deepfashion2}. All records are
 * immutable and safe to share between threads; readers and writers belong to one thread each.
 */
@NullMarked
package dev.lookbook.deepfashion2;

import org.jspecify.annotations.NullMarked;
