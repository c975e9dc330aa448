/**
 * Steps between formats that know no format: {@link dev.lookbook.convert.Converter}s that report {@link
 * dev.lookbook.convert.Issue}s, the {@link dev.lookbook.convert.CategoryMapper} that renames, merges and drops, {@link
 * dev.lookbook.convert.PolygonConverters}, the {@link dev.lookbook.convert.Split} into train and test and its kin {@link
 * dev.lookbook.convert.Parts} and {@link dev.lookbook.convert.Sample}, and the {@link
 * dev.lookbook.convert.ConversionReport} at the end.
 */
@NullMarked
package dev.lookbook.convert;

import org.jspecify.annotations.NullMarked;
