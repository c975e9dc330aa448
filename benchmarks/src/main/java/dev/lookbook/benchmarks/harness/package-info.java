/**
 * Measures all that the table in {@code benchmarks/README.md} states. {@link dev.lookbook.benchmarks.harness.Main} is what
 * {@code benchmarks/run} starts: it makes the inputs, runs the contestants of each row in turns, and prints, records or
 * compares the ratios. The rows are in the classes whose names end in {@code Rows}.
 */
@NullMarked
package dev.lookbook.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
