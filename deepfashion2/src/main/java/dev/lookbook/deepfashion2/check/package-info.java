/**
 * Says what is wrong with a split of DeepFashion2, all of it, and mends what takes no guessing.
 *
 * <p>Start with {@link dev.lookbook.deepfashion2.check.DeepFashion2Check}, whose {@link
 * dev.lookbook.deepfashion2.check.DeepFashion2Verdict} counts images, items and findings. Findings are {@link
 * dev.lookbook.convert.Issue}s with the codes of {@link dev.lookbook.deepfashion2.check.DeepFashion2Rule}. {@link
 * dev.lookbook.deepfashion2.check.DeepFashion2Repair} writes a mended copy, by the {@link
 * dev.lookbook.deepfashion2.check.DeepFashion2Fix}es that it is told to use.
 *
 * <p>Obtain it as {@code dev.lookbook:lookbook-deepfashion2}, module {@code dev.lookbook.deepfashion2}.
 */
@NullMarked
package dev.lookbook.deepfashion2.check;

import org.jspecify.annotations.NullMarked;
