package dev.lookbook.benchmarks.harness;

import java.util.Locale;

/**
 * A line of {@code ratios.csv}.
 *
 * @param name row and ratio
 * @param images the size at which it was measured; of another size it would be another ratio
 * @param ratio less is better
 * @param tolerance the share by which a later one may be worse and still pass for the same
 */
record Recorded(String name, int images, double ratio, String date, double tolerance) {
    static final double USUAL_TOLERANCE = 0.15;

    static Recorded parse(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != 5) {
            throw new UsageException("expected name,images,ratio,date,tolerance in ratios.csv but found " + line);
        }
        return new Recorded(
                fields[0],
                Integer.parseInt(fields[1]),
                Double.parseDouble(fields[2]),
                fields[3],
                Double.parseDouble(fields[4]));
    }

    String toLine() {
        return String.format(Locale.ROOT, "%s,%d,%.4f,%s,%.2f", name, images, ratio, date, tolerance);
    }

    boolean isOf(String otherName, int otherImages) {
        return name.equals(otherName) && images == otherImages;
    }

    boolean isWorse(double today) {
        return today > ratio * (1 + tolerance);
    }
}
