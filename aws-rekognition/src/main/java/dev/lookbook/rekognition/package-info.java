/**
 * Amazon Rekognition Custom Labels, driven with Lookbook's manifests.
 *
 * <p>Start with {@link dev.lookbook.rekognition.CustomLabels}, which is given the SDK's client. It makes {@link
 * dev.lookbook.rekognition.Project}s and {@link dev.lookbook.rekognition.Dataset}s, fills those ({@link
 * dev.lookbook.rekognition.DatasetUpdate}) and says what the service finds wrong with them ({@link
 * dev.lookbook.rekognition.ServiceFindings}, {@link dev.lookbook.rekognition.VerdictComparison}), begins a {@link
 * dev.lookbook.rekognition.Training}, and starts a {@link dev.lookbook.rekognition.RunningModel}, which costs money by the
 * hour and is therefore always stopped again. What a model sees is in {@code dev.lookbook.rekognition.detection}, what an
 * account must allow in {@code dev.lookbook.rekognition.policy}.
 *
 * <p>Obtain it as {@code dev.lookbook:lookbook-aws-rekognition}, module {@code dev.lookbook.rekognition}, the only one that
 * sees a type of the AWS SDK. All values are immutable; no credentials are in any text.
 */
@NullMarked
package dev.lookbook.rekognition;

import org.jspecify.annotations.NullMarked;
