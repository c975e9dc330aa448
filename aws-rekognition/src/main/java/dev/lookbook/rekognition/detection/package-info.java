/**
 * What a model sees in pictures, in core's words.
 *
 * <p>Start with {@link dev.lookbook.rekognition.detection.PictureDetections}, what was seen in one picture: {@link
 * dev.lookbook.rekognition.detection.Detection}s, whose boxes are ratios ({@link
 * dev.lookbook.rekognition.detection.RatioBox}) and become boxes in pixels with the picture's size only. {@link
 * dev.lookbook.rekognition.detection.DetectionConverters} makes an {@link dev.lookbook.model.AnnotatedImage} of it, which
 * can be written as COCO results or as a manifest. {@link dev.lookbook.rekognition.detection.Picture} is what a model is
 * shown, {@link dev.lookbook.rekognition.detection.DetectionOptions} how it is asked.
 *
 * <p>Obtain it as {@code dev.lookbook:lookbook-aws-rekognition}, module {@code dev.lookbook.rekognition}. All values are
 * immutable and safe to share between threads; none is a type of the AWS SDK.
 */
@NullMarked
package dev.lookbook.rekognition.detection;

import org.jspecify.annotations.NullMarked;
