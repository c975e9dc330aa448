package dev.lookbook.deepfashion2.pairs;

import dev.lookbook.internal.StagedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the pairs of items as a table, a line each, in UTF-8 with line feeds: {@code
 * pair_id,style,consumer_file,consumer_item,consumer_category,shop_file,shop_item,shop_category}. Files are pictures
 * ({@code 000001.jpg}), categories DeepFashion2's own names. Fields are quoted where RFC 4180 wants it.
 */
public final class PairCsv {
    /** The first line. */
    static final String HEADER =
            "pair_id,style,consumer_file,consumer_item,consumer_category,shop_file,shop_item,shop_category";

    private PairCsv() {}

    /**
     * Writes all {@link PairIndex#pairs}. The file appears whole or not at all.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(PairIndex index, Path file) throws IOException {
        try (StagedFile staged = StagedFile.of(file)) {
            line(staged, HEADER);
            for (Iterator<ItemPair> pairs = index.pairs().iterator(); pairs.hasNext(); ) {
                line(staged, line(pairs.next()));
            }
            staged.publish();
        }
    }

    private static void line(StagedFile staged, String line) throws IOException {
        staged.out().write((line + '\n').getBytes(StandardCharsets.UTF_8));
    }

    private static String line(ItemPair pair) {
        PairItem consumer = pair.consumer();
        return consumer.image().pairId() + "," + consumer.style() + "," + fields(consumer) + "," + fields(pair.shop());
    }

    private static String fields(PairItem item) {
        return Stream.of(item.image().fileName(), item.key(), item.category().nativeName())
                .map(PairCsv::quoted)
                .collect(Collectors.joining(","));
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
