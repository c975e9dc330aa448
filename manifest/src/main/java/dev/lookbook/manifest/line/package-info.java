/** The lines of a manifest: how they are cut, and what their members are called. Not for users. */
@NullMarked
package dev.lookbook.manifest.line;

import org.jspecify.annotations.NullMarked;
