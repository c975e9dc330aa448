package dev.lookbook.manifest.csv;

import dev.lookbook.internal.LookAhead;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.Location;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.manifest.line.Lines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The entries of the rows that are neither blank nor left out. */
final class Entries extends LookAhead<ManifestEntry> {
    private final Lines lines;
    private final String source;
    private final ErrorPolicy onError;
    private final LineText text = new LineText();
    private final RowParser parser;
    private final RowToEntry converter;
    /** Whether the next line with something in it is the header. */
    private boolean beforeHeader;

    private boolean seenRow;

    Entries(
            Lines lines,
            String source,
            ErrorPolicy onError,
            boolean hasHeader,
            RowParser parser,
            RowToEntry converter) {
        this.lines = lines;
        this.source = source;
        this.onError = onError;
        this.parser = parser;
        this.converter = converter;
        beforeHeader = hasHeader;
    }

    @Override
    protected Optional<ManifestEntry> advance() {
        Optional<ManifestEntry> entry = read();
        if (entry.isEmpty() && !seenRow) {
            throw new DatasetException(
                    Location.of(source), "expected at least one row with an image and its labels but found none");
        }
        return entry;
    }

    private Optional<ManifestEntry> read() {
        while (true) {
            try {
                if (!lines.advance()) {
                    return Optional.empty();
                }
                Optional<ManifestEntry> entry = entry();
                if (entry.isPresent()) {
                    return entry;
                }
            } catch (DatasetException e) {
                seenRow = true;
                onError.onError(e);
            } catch (IOException e) {
                throw new UncheckedIOException(source + ": " + e.getMessage(), e);
            }
        }
    }

    private Optional<ManifestEntry> entry() {
        String line = text.of(lines);
        if (line.isBlank()) {
            return Optional.empty();
        }
        if (beforeHeader) {
            beforeHeader = false;
            return Optional.empty();
        }
        Optional<CsvRow> row = parser.parse(line, lines.location());
        seenRow |= row.isPresent();
        return row.flatMap(converter::convert);
    }
}
