/**
 * Consumer-to-shop retrieval as the authors of DeepFashion2 measure it: their ground truth files, result files and top-k
 * accuracy.
 *
 * <p>Start with {@link dev.lookbook.deepfashion2.retrieval.RetrievalEvaluation}, made of a split's {@code PairIndex} or of
 * the files {@code val_query.json} and {@code val_gallery.json}, which measures a file of results. {@link
 * dev.lookbook.deepfashion2.retrieval.RetrievalReader} reads the three kinds of files as {@link
 * dev.lookbook.deepfashion2.retrieval.RetrievalQuery}, {@link dev.lookbook.deepfashion2.retrieval.GalleryItem} and {@link
 * dev.lookbook.deepfashion2.retrieval.RetrievalResult}; {@link dev.lookbook.deepfashion2.retrieval.RetrievalWriter} writes
 * them.
 *
 * <p>Boxes here are two corners, {@link dev.lookbook.model.BoundingBox.Xyxy}. The results of detection, segmentation and
 * landmarks are COCO files with boxes of another form, which {@code lookbook-coco} reads.
 */
@NullMarked
package dev.lookbook.deepfashion2.retrieval;

import org.jspecify.annotations.NullMarked;
