/**
 * COCO files: what is in the images of a dataset, as detection, polygons and keypoints.
 *
 * <p>Start with {@link dev.lookbook.coco.CocoReader#open}, which hands over {@link dev.lookbook.coco.CocoRecord}s, an image
 * and its annotations each, and {@link dev.lookbook.coco.CocoWriter#create}, which takes them. A {@link
 * dev.lookbook.coco.CocoImage} and a {@link dev.lookbook.coco.CocoAnnotation} keep what they do not know; everything else
 * of a file is its {@link dev.lookbook.coco.CocoHeader}. {@link dev.lookbook.coco.CocoConverters} lead to and from the
 * model that all formats share; a {@link dev.lookbook.coco.CocoProfile} says which of COCO's dialects is written.
 *
 * <p>Obtain it as {@code dev.lookbook:lookbook-coco}, module {@code dev.lookbook.coco}. All records are immutable and safe
 * to share between threads; readers and writers belong to one thread each.
 */
@NullMarked
package dev.lookbook.coco;

import org.jspecify.annotations.NullMarked;
