/**
 * What can be done with masks, on arrays of numbers: the algorithms behind {@link dev.lookbook.model.Rle}, not exported.
 *
 * <p>Runs are the lengths of alternately 0s and 1s down the columns of a mask, from the left column to the right, the
 * first of 0s. They are canonical when only the first can be 0 and they add up to all pixels; what is made here is
 * canonical, what is taken need not be: a run may be 0, and pixels after the last are 0s. Masks have at most 2^31 - 1
 * pixels. {@code RleText} and {@code Runs} judge what comes from files, everything else trusts them.
 */
@NullMarked
package dev.lookbook.mask;

import org.jspecify.annotations.NullMarked;
