package dev.lookbook.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ratios that the repository keeps: those of another day, to which today's are held. */
final class Ratios {
    private static final String HEADER = "name,images,ratio,date,tolerance";

    private final Path file;
    private final List<Recorded> lines = new ArrayList<>();

    private Ratios(Path file) {
        this.file = file;
    }

    static Ratios read(Path file) throws IOException {
        Ratios ratios = new Ratios(file);
        if (Files.exists(file)) {
            Files.readAllLines(file).stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(Recorded::parse)
                    .forEach(ratios.lines::add);
        }
        return ratios;
    }

    /** Writes today's in place of those of the same name and size; others stay, and so do tolerances. */
    void record(List<Result> results, int images, String date) throws IOException {
        for (Result result : results) {
            for (Ratio ratio : result.row().ratios()) {
                String name = result.name(ratio);
                double tolerance = find(name, images).map(Recorded::tolerance).orElse(Recorded.USUAL_TOLERANCE);
                lines.removeIf(line -> line.isOf(name, images));
                lines.add(new Recorded(name, images, result.ratio(ratio), date, tolerance));
            }
        }
        lines.sort(Comparator.comparing(Recorded::name).thenComparing(Recorded::images));
        List<String> text = new ArrayList<>(List.of(HEADER));
        lines.forEach(line -> text.add(line.toLine()));
        Files.write(file, text);
    }

    /** Prints how today's are to those recorded, and says whether none got worse. */
    boolean compare(List<Result> results, int images) {
        boolean good = true;
        for (Result result : results) {
            for (Ratio ratio : result.row().ratios()) {
                String name = result.name(ratio);
                double today = result.ratio(ratio);
                Optional<Recorded> recorded = find(name, images);
                boolean worse = recorded.isPresent() && recorded.get().isWorse(today);
                good &= !worse;
                System.out.println(recorded.map(line -> String.format(
                                Locale.ROOT,
                                "%-6s %s: %.4f, was %.4f on %s (%+.0f %%, tolerance %.0f %%)",
                                worse ? "WORSE" : "ok",
                                name,
                                today,
                                line.ratio(),
                                line.date(),
                                100 * (today / line.ratio() - 1),
                                100 * line.tolerance()))
                        .orElse(String.format(Locale.ROOT, "new    %s: %.4f, not recorded", name, today)));
            }
        }
        return good;
    }

    private Optional<Recorded> find(String name, int images) {
        return lines.stream().filter(line -> line.isOf(name, images)).findFirst();
    }
}
