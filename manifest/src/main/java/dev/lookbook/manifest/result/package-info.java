/**
 * What Rekognition Custom Labels says after a training, in files that it leaves in the output bucket.
 *
 * <p>Start with {@link dev.lookbook.manifest.result.ManifestSummary} ({@code manifest_summary.json}: how many lines could be
 * used, and what was wrong) and {@link dev.lookbook.manifest.result.EvaluationSummary} ({@code
 * EvaluationResultSummary-….json}: precision, recall and F1). The lines of the validation manifests carry {@link
 * dev.lookbook.manifest.result.ServiceMessage}s, and the flags of an evaluation's snapshot are counted as an {@link
 * dev.lookbook.manifest.result.EvaluationSnapshot}.
 *
 * <p>Obtain it as {@code dev.lookbook:lookbook-manifest}, module {@code dev.lookbook.manifest}. All values are immutable
 * and safe to share between threads. Members that nobody knows survive among the extras, numbers keep their text and
 * members their order, so that a file that is read and written says the same.
 */
@NullMarked
package dev.lookbook.manifest.result;

import org.jspecify.annotations.NullMarked;
