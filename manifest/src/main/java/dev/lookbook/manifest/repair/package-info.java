/**
 * Mends manifests before Rekognition Custom Labels sees them, as far as that takes no guessing.
 *
 * <p>Start with {@link dev.lookbook.manifest.repair.ManifestRepair}, which writes a repaired manifest and tells of each change
 * as an {@link dev.lookbook.convert.Issue}; {@link dev.lookbook.manifest.repair.RepairSummary} counts them. What is left is
 * for {@link dev.lookbook.manifest.check.ManifestCheck} to say.
 *
 * <p>Obtain it as {@code dev.lookbook:lookbook-manifest}, module {@code dev.lookbook.manifest}.
 */
@NullMarked
package dev.lookbook.manifest.repair;

import org.jspecify.annotations.NullMarked;
