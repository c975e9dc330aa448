/**
 * What every reader and writer has in common: where something is ({@link dev.lookbook.io.Location}), how it is told that
 * data is wrong ({@link dev.lookbook.io.DatasetException}), what happens then ({@link dev.lookbook.io.ErrorPolicy}), how
 * much is accepted ({@link dev.lookbook.io.ReadLimits}), who is told how far it is ({@link
 * dev.lookbook.io.ProgressListener}), where image sizes come from ({@link dev.lookbook.io.ImageSizes}) and what the picture
 * files are ({@link dev.lookbook.io.Pictures}).
 */
@NullMarked
package dev.lookbook.io;

import org.jspecify.annotations.NullMarked;
