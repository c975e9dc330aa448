/**
 * The manifests of SageMaker Ground Truth and Rekognition Custom Labels: a JSON object a line, an image each.
 *
 * <p>Start with {@link dev.lookbook.manifest.ManifestReader} and {@link dev.lookbook.manifest.ManifestWriter}. What they
 * read and write is a {@link dev.lookbook.manifest.ManifestEntry}, whose {@link
 * dev.lookbook.manifest.ObjectDetection}s hold {@link dev.lookbook.manifest.ManifestBox}es; labels of other types survive
 * among its extras. {@link dev.lookbook.manifest.ManifestConverters} lead to and from {@link
 * dev.lookbook.model.AnnotatedImage}, with {@link dev.lookbook.manifest.ManifestOptions}.
 *
 * <p>Obtain it as {@code dev.lookbook:lookbook-manifest}, module {@code dev.lookbook.manifest}. All values are immutable
 * and safe to share between threads; readers and writers belong to one thread each.
 */
@NullMarked
package dev.lookbook.manifest;

import org.jspecify.annotations.NullMarked;
