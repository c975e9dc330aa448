/**
 * A dataset at a glance, in one HTML file: what it holds, what was found wrong, pictures of it, and how good a model is.
 *
 * <p>Start with {@link dev.lookbook.report.DatasetReport#builder}. It takes what other packages have found out: {@link
 * dev.lookbook.dataset.DatasetStatistics} of each split, {@link dev.lookbook.report.Finding}s of checks and conversions,
 * {@link dev.lookbook.report.Tile}s, which are pictures drawn small, and {@link dev.lookbook.report.Evaluation}s.
 *
 * <p>The file needs no network and no script, and nothing in it that comes from data can become either. Obtain it as {@code
 * dev.lookbook:lookbook-render}, module {@code dev.lookbook.render}.
 */
@NullMarked
package dev.lookbook.report;

import org.jspecify.annotations.NullMarked;
