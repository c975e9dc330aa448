package dev.lookbook.manifest.check.pass;

import dev.lookbook.manifest.check.CustomLabelsLimits;
import dev.lookbook.manifest.check.PictureSource;
import java.util.Optional;

/**
 * How a manifest is checked.
 *
 * @param limits the service's limits
 * @param pictures where pictures are, if anywhere
 * @param train what was found in the training manifest, when this is the test manifest
 */
public record PassOptions(CustomLabelsLimits limits, Optional<PictureSource> pictures, Optional<DatasetTally> train) {}
