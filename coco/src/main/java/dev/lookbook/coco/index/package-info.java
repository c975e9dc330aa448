/**
 * Where things are in a COCO file, found by looking at its structure only. Knows nothing of what records say but their ids.
 *
 * <p>Start with {@link dev.lookbook.coco.index.FileIndex#of}, which has a {@link dev.lookbook.coco.index.RecordTable} for each
 * section of records; {@link dev.lookbook.coco.index.Groups} puts annotations and images together, and {@link
 * dev.lookbook.coco.index.Slices} fetches what is at a place. Not exported.
 */
@NullMarked
package dev.lookbook.coco.index;

import org.jspecify.annotations.NullMarked;
