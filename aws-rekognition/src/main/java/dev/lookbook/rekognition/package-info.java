/**
 * Amazon Rekognition Custom Labels, driven with Lookbook's manifests. Nothing here works yet, because nothing is here yet.
 *
 * <p>What will live here: datasets uploaded from manifests and pictures, models trained from them, running models that are
 * always stopped again, for they cost money by the hour, and detections as items of {@link
 * dev.lookbook.model.AnnotatedImage}. Callers will bring the clients of the AWS SDK, with the region and credentials of
 * their choice; no other module will see a type of the SDK. Until then, write a manifest with {@link
 * dev.lookbook.manifest.ManifestWriter} and hand it to AWS's own tools.
 *
 * <p>It will be obtained as {@code dev.lookbook:lookbook-aws-rekognition}, module {@code dev.lookbook.rekognition}.
 */
@NullMarked
package dev.lookbook.rekognition;

import org.jspecify.annotations.NullMarked;
