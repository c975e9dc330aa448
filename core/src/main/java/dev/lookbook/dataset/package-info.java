/**
 * Questions about a dataset as a whole, whatever its format: what is in it, and how it differs from another.
 *
 * <p>Start with {@link dev.lookbook.dataset.DatasetStatistics}, which takes images one by one and counts; obtain it with
 * {@link dev.lookbook.dataset.DatasetStatistics#of}. Numbers such as the widths of boxes become a {@link
 * dev.lookbook.dataset.Distribution}, which knows their quantiles without keeping them.
 *
 * <p>{@link dev.lookbook.dataset.DatasetDiff} compares two {@link dev.lookbook.dataset.DatasetSource}s, which are datasets
 * that can be read more than once, and reports each difference as an {@link dev.lookbook.convert.Issue}.
 *
 * <p>{@link dev.lookbook.dataset.LeakCheck} finds what is in several parts of a split.
 *
 * <p>All see a dataset as the model does, so two formats can be compared, and all stream: none keeps the images.
 */
@NullMarked
package dev.lookbook.dataset;

import org.jspecify.annotations.NullMarked;
