package dev.lookbook.cli;

import picocli.CommandLine.Option;

/** How to read CSV. */
final class CsvOptions {
    @Option(
            names = "--csv-header",
            description = "The first row of a CSV file names the columns; without this it is an image and its labels.")
    boolean header;
}
