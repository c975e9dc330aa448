/**
 * Labels of whole images from CSV: {@code image,label,label,…} becomes a line of a manifest.
 *
 * <p>{@link dev.lookbook.manifest.csv.CsvLabelReader} is all there is; what it reads are {@link
 * dev.lookbook.manifest.ManifestEntry}s, which a {@link dev.lookbook.manifest.ManifestWriter} writes and {@link
 * dev.lookbook.manifest.ManifestConverters} lead on to the model.
 *
 * <p>Obtain it as {@code dev.lookbook:lookbook-manifest}, module {@code dev.lookbook.manifest}. A reader belongs to one
 * thread.
 */
@NullMarked
package dev.lookbook.manifest.csv;

import org.jspecify.annotations.NullMarked;
