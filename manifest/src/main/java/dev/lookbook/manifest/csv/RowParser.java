package dev.lookbook.manifest.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldModifier;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a line apart: FastCSV says where its fields are. */
final class RowParser {
    /** Quotes mean their white space; elsewhere it is what people put behind commas. */
    private static final FieldModifier STRIP = new FieldModifier() {
        @Override
        public String modify(long line, int index, boolean quoted, String field) {
            return quoted ? field : field.strip();
        }
    };

    private final CsvReader.CsvReaderBuilder csv;
    private final int maxField;

    RowParser(ReadLimits limits) {
        maxField = limits.maxStringLength();
        csv = CsvReader.builder()
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .maxBufferSize(limits.maxRecordBytes());
    }

    /**
     * The row of a line; empty when all its fields are, as in rows that a spreadsheet has emptied.
     *
     * @throws DatasetException when it is no row of an image and its labels
     */
    Optional<CsvRow> parse(String line, Location place) {
        String[] fields = fields(line, place);
        List<String> labels = new ArrayList<>();
        for (int i = 1; i < fields.length; i++) {
            if (!fields[i].isBlank()) {
                labels.add(limited(fields[i], place));
            }
        }
        String image = limited(fields[0], place);
        if (!image.isBlank()) {
            return Optional.of(new CsvRow(image, labels, place));
        }
        if (labels.isEmpty()) {
            return Optional.empty();
        }
        throw new DatasetException(
                place,
                "expected an image in the first field but it is empty, before the label \"" + labels.get(0) + '"');
    }

    private String[] fields(String line, Location place) {
        // No row has more fields than characters and one.
        StringArrayHandler handler = StringArrayHandler.builder()
                .maxFields(line.length() + 1)
                .maxFieldSize(line.length() + 1)
                .maxRecordSize(line.length() + 1)
                .fieldModifier(STRIP)
                .build();
        try {
            return csv.ofSingleCsvRecord(handler, line);
        } catch (CsvParseException e) {
            throw new DatasetException(place, problem(line), e);
        }
    }

    /** All that can be wrong with a line is its quotes. */
    private static String problem(String line) {
        long quotes = line.chars().filter(c -> c == '"').count();
        return quotes % 2 == 1
                ? "expected quotes in pairs but found " + quotes
                        + " in the line; a field ends in the line where it begins"
                : "expected a comma behind a closing quote but found something else; a quote in a quoted field is"
                        + " written twice";
    }

    private String limited(String field, Location place) {
        if (field.length() > maxField) {
            throw new DatasetException(
                    place, "expected at most " + maxField + " characters in a field but found " + field.length());
        }
        return field;
    }
}
