/**
 * Pictures and manifests to S3, where Rekognition Custom Labels takes them from.
 *
 * <p>Start with {@link dev.lookbook.rekognition.upload.DatasetUpload}: it takes a manifest and the {@link
 * dev.lookbook.io.Pictures} that it names, and gives an {@link dev.lookbook.rekognition.upload.UploadResult} with what arrived
 * beside what did not, each {@link dev.lookbook.rekognition.upload.FailedUpload} with its cause. What was interrupted goes on
 * where it stopped, because a journal beside the manifest knows what has arrived. {@link
 * dev.lookbook.rekognition.upload.UploadPlan} says beforehand what would be done, and {@link
 * dev.lookbook.rekognition.upload.UploadProgress} meanwhile how far it is.
 *
 * <p>Obtain it as {@code dev.lookbook:lookbook-aws-rekognition}, module {@code dev.lookbook.rekognition}. The caller brings
 * the {@code S3AsyncClient}, with its region, credentials and retries.
 */
@NullMarked
package dev.lookbook.rekognition.upload;

import org.jspecify.annotations.NullMarked;
