package dev.lookbook.cli;

import dev.lookbook.deepfashion2.pairs.PairCsv;
import dev.lookbook.deepfashion2.pairs.PairIndex;
import dev.lookbook.deepfashion2.pairs.PairItem;
import dev.lookbook.deepfashion2.retrieval.GalleryItem;
import dev.lookbook.deepfashion2.retrieval.RetrievalQuery;
import dev.lookbook.deepfashion2.retrieval.RetrievalWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files of {@code pairs}. What can go wrong with the data does so before any of them is in its place. */
final class PairFiles {
    @Option(
            names = "--query",
            paramLabel = "FILE",
            description = "Writes consumers' items of a style above 0, as val_query.json has them.")
    @Nullable
    Path query;

    @Option(
            names = "--gallery",
            paramLabel = "FILE",
            description = "Writes all items of shops, as val_gallery.json has them.")
    @Nullable
    Path gallery;

    @Option(
            names = "--pairs",
            paramLabel = "FILE.csv",
            description = "Writes each pair of a consumer's and a shop's item as a line.")
    @Nullable
    Path pairs;

    void requireApart(Apart apart) throws IOException {
        if (query != null) {
            apart.take("--query", "the queries", query);
        }
        if (gallery != null) {
            apart.take("--gallery", "the gallery", gallery);
        }
        if (pairs != null) {
            apart.take("--pairs", "the pairs", pairs);
        }
    }

    /** Writes what was asked for and says what that was. */
    List<String> write(PairIndex index) throws IOException {
        queries(index);
        return Stream.of(query, gallery, pairs)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }

    private void queries(PairIndex index) throws IOException {
        if (query == null) {
            gallery(index);
            return;
        }
        try (RetrievalWriter<RetrievalQuery> writer = RetrievalWriter.createQueries(inFolder(query))) {
            for (PairItem item : index.queries()) {
                writer.write(RetrievalQuery.of(item));
            }
            gallery(index);
            writer.finish();
        }
    }

    private void gallery(PairIndex index) throws IOException {
        if (gallery == null) {
            pairs(index);
            return;
        }
        try (RetrievalWriter<GalleryItem> writer = RetrievalWriter.createGallery(inFolder(gallery))) {
            for (PairItem item : index.gallery()) {
                writer.write(GalleryItem.of(item));
            }
            pairs(index);
            writer.finish();
        }
    }

    private void pairs(PairIndex index) throws IOException {
        if (pairs != null) {
            PairCsv.write(index, inFolder(pairs));
        }
    }

    /** Makes the folders that a file is to be in. */
    private static Path inFolder(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        return file;
    }
}
