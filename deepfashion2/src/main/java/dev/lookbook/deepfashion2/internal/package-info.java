/** What the packages of this module share and nobody else sees. */
@NullMarked
package dev.lookbook.deepfashion2.internal;

import org.jspecify.annotations.NullMarked;
