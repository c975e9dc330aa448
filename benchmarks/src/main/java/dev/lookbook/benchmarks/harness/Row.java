package dev.lookbook.benchmarks.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of the table: a piece of work, who does it, and what is to be said of their times.
 *
 * @param name for {@code --only} and the record
 * @param title what the work is
 * @param inputs what must be there before
 * @param contestants in the order of the first round; later ones may need what earlier ones have written
 * @param ratios what the row is about
 * @param twins files that contestants write and that must have the same bytes, if any
 * @param warm whether the contestants are passes that take turns in one JVM, not processes
 */
record Row(
        String name,
        String title,
        List<Input> inputs,
        List<Contestant> contestants,
        List<Ratio> ratios,
        List<Path> twins,
        boolean warm) {
    Row {
        inputs = List.copyOf(inputs);
        contestants = List.copyOf(contestants);
        ratios = List.copyOf(ratios);
        twins = List.copyOf(twins);
    }

    static Row of(String name, String title, Input... inputs) {
        return new Row(name, title, List.of(inputs), List.of(), List.of(), List.of(), false);
    }

    static Row warm(String name, String title, Input... inputs) {
        return new Row(name, title, List.of(inputs), List.of(), List.of(), List.of(), true);
    }

    Row with(Contestant contestant) {
        return new Row(name, title, inputs, added(contestants, contestant), ratios, twins, warm);
    }

    Row with(Ratio ratio) {
        return new Row(name, title, inputs, contestants, added(ratios, ratio), twins, warm);
    }

    /** Two files that are the same when all is well: whoever is fast and writes something else has won nothing. */
    Row withTwins(Path one, Path other) {
        return new Row(name, title, inputs, contestants, ratios, List.of(one, other), warm);
    }

    private static <T> List<T> added(List<T> things, T last) {
        return Stream.concat(things.stream(), Stream.of(last)).toList();
    }
}
