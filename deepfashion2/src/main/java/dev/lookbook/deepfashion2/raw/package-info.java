/** Annotation files as they are, whatever is wrong with them: for the check and the repair, and nobody else. */
@NullMarked
package dev.lookbook.deepfashion2.raw;

import org.jspecify.annotations.NullMarked;
