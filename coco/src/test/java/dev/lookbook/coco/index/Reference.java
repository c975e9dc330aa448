package dev.lookbook.coco.index;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a JSON parser finds in a file. */
record Reference(
        boolean isArray,
        List<FileIndex.Section> sections,
        List<Found> images,
        List<Found> annotations,
        List<Found> categories) {

    /** A record; its id is a Long or a String. */
    record Found(long offset, long length, Optional<Object> id) {}

    static Reference of(byte[] json) {
        try (JsonSource source = JsonSource.of(json, Location.of("reference"), ReadLimits.defaults())) {
            Reference reference = new Reference(
                    source.isArray(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            if (source.isArray()) {
                records(source, reference.annotations, "image_id");
            } else {
                source.object(name -> reference.section(source, name));
            }
            source.end();
            return reference;
        }
    }

    private void section(JsonSource source, String name) {
        long start = source.offset();
        boolean records = source.isArray()
                && List.of("images", "annotations", "categories").contains(name);
        if (records) {
            switch (name) {
                case "images" -> records(source, images, "id");
                case "annotations" -> records(source, annotations, "image_id");
                default -> records(source, categories, "no id");
            }
        } else {
            source.skip();
        }
        sections.add(new FileIndex.Section(name, start, source.endOffset() - start, records));
    }

    private static void records(JsonSource source, List<Found> table, String idName) {
        source.array(() -> {
            long start = source.offset();
            Optional<Object> id = Optional.empty();
            if (source.isObject()) {
                List<Object> ids = new ArrayList<>();
                source.object(name -> {
                    if (name.equals(idName)) {
                        id(source).ifPresent(ids::add);
                    }
                });
                id = ids.stream().findFirst();
            } else {
                source.skip();
            }
            table.add(new Found(start, source.endOffset() - start, id));
        });
    }

    private static Optional<Object> id(JsonSource source) {
        boolean other = source.isObject() || source.isArray() || source.isBool() || source.isNull();
        if (other) {
            return Optional.empty();
        }
        if (source.isString()) {
            return Optional.of(text(source.string()));
        }
        try {
            String number = source.decimal().text();
            return number.matches("-?[1-9][0-9]*")
                    ? Optional.of(text(number))
                    : Optional.of(new BigDecimal(number).longValueExact());
        } catch (DatasetException | ArithmeticException notAnId) {
            return Optional.empty();
        }
    }

    private static Object text(String text) {
        try {
            long value = Long.parseLong(text);
            return Long.toString(value).equals(text) ? (Object) value : text;
        } catch (NumberFormatException notAnInteger) {
            return text;
        }
    }
}
