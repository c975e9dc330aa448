/**
 * How fast things are, as ratios to a floor or a peer measured in the same run. Start with {@code benchmarks/run}, whose
 * classes are in {@link dev.lookbook.benchmarks.harness}: it makes inputs with the classes named {@code Synthesize...}, and
 * times whole processes, such as {@link dev.lookbook.benchmarks.SplitPass} and {@link dev.lookbook.benchmarks.CocoPass}, or
 * passes in turns within one, {@link dev.lookbook.benchmarks.WarmPasses}. {@link dev.lookbook.benchmarks.CompareCommands}
 * does so with any commands. Classes named {@code ...Benchmark} are for JMH. Nothing depends on this module.
 */
@NullMarked
package dev.lookbook.benchmarks;

import org.jspecify.annotations.NullMarked;
