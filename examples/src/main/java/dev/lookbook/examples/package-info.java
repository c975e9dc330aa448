/** Small programs, one a task. Each runs on its own; copy from them. */
@NullMarked
package dev.lookbook.examples;

import org.jspecify.annotations.NullMarked;
