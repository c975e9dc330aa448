/**
 * Finds what Rekognition Custom Labels would reject, before an upload and a training that costs money.
 *
 * <p>Start with {@link dev.lookbook.manifest.check.ManifestCheck}, whose {@link
 * dev.lookbook.manifest.check.ManifestVerdict} says whether the service would train, and with what. Findings are {@link
 * dev.lookbook.convert.Issue}s with the service's own codes, which {@link dev.lookbook.manifest.check.ManifestRule} lists;
 * {@link dev.lookbook.manifest.check.CustomLabelsLimits} are for accounts with other quotas, and a {@link
 * dev.lookbook.manifest.check.PictureSource} lets pictures be checked too.
 *
 * <p>Obtain it as {@code dev.lookbook:lookbook-manifest}, module {@code dev.lookbook.manifest}.
 */
@NullMarked
package dev.lookbook.manifest.check;

import org.jspecify.annotations.NullMarked;
