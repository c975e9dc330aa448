/**
 * Which items of a DeepFashion2 split show the same garment: the pairs of consumers' and shops' pictures.
 *
 * <p>Start with {@link dev.lookbook.deepfashion2.pairs.PairIndex}, made of a split in one pass. It has the {@link
 * dev.lookbook.deepfashion2.pairs.Identity identities}, the positives and negatives of each {@link
 * dev.lookbook.deepfashion2.pairs.PairItem item}, all pairs of {@link dev.lookbook.deepfashion2.pairs.ItemPair items} and of
 * {@link dev.lookbook.deepfashion2.pairs.ImagePair images}, and {@link dev.lookbook.deepfashion2.pairs.PairCounts counts}.
 * {@link dev.lookbook.deepfashion2.pairs.PairCsv} writes the pairs as a table. What retrieval is measured by is made of it
 * in {@code dev.lookbook.deepfashion2.retrieval}.
 *
 * <p>Pair ids start anew in each split, so an index is of one split.
 */
@NullMarked
package dev.lookbook.deepfashion2.pairs;

import org.jspecify.annotations.NullMarked;
