/**
 * Working on COCO datasets without losing anything: ids, unknown members, sections and annotations without an image survive.
 *
 * <p>Start with {@link dev.lookbook.coco.edit.CocoFilter}, which is also how to ask a dataset for some of its records. {@link
 * dev.lookbook.coco.edit.CocoMerge} makes one file of several, {@link dev.lookbook.coco.edit.CocoSplit} several of one, {@link
 * dev.lookbook.coco.edit.CocoSample} takes a part that stands for all of it; {@link dev.lookbook.coco.edit.CocoSort} and {@link
 * dev.lookbook.coco.edit.CocoRenumber} put it in order. All take an open {@link dev.lookbook.coco.CocoReader}, which they read
 * more than once, and write a file that appears whole or not at all; a {@link dev.lookbook.convert.ConversionReport} counts.
 *
 * <p>Obtain it as {@code dev.lookbook:lookbook-coco}, module {@code dev.lookbook.coco}. Nothing here holds a dataset in memory;
 * each class says what it keeps.
 */
@NullMarked
package dev.lookbook.coco.edit;

import org.jspecify.annotations.NullMarked;
