/** Machinery that the format modules share; exported to them only, and free to change. */
@NullMarked
package dev.lookbook.internal;

import org.jspecify.annotations.NullMarked;
