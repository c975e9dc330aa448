package dev.lookbook.manifest.csv;

import dev.lookbook.io.Location;
import java.util.List;

/**
 * A row that says something.
 *
 * @param image the first field
 * @param labels the other fields but the empty ones, in order, and as often as they are there
 * @param location the line
 */
record CsvRow(String image, List<String> labels, Location location) {}
