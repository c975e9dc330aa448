/**
 * How fast things are, as ratios to a floor or a peer measured in the same run. {@link
 * dev.lookbook.benchmarks.ReadBenchmark} is for JMH; {@link dev.lookbook.benchmarks.CompareCommands} times whole processes,
 * such as {@link dev.lookbook.benchmarks.CocoPass} over a file of {@link dev.lookbook.benchmarks.SynthesizeCoco}.
 * {@link dev.lookbook.benchmarks.UploadPass} compares many requests at once with one after the other. Nothing depends on this
 * module.
 */
@NullMarked
package dev.lookbook.benchmarks;

import org.jspecify.annotations.NullMarked;
