package dev.lookbook.manifest.csv;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.manifest.ImmutableManifestOptions;
import dev.lookbook.manifest.ManifestConverters;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.manifest.ManifestOptions;
import dev.lookbook.manifest.ManifestOptions.ClassIds;
import dev.lookbook.manifest.line.SourceRefs;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import dev.lookbook.model.ImmutableAnnotatedImage;
import dev.lookbook.model.Item;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Makes entries of rows, remembering images and labels. */
final class RowToEntry {
    private static final String SCHEME = "s3://";

    private final String s3Prefix;
    private final Consumer<? super Issue> issues;
    private final Converter<AnnotatedImage, ManifestEntry> toEntry;
    private final LabelNumbers numbers = new LabelNumbers();
    private final SourceRefs seen = new SourceRefs();

    RowToEntry(ManifestOptions options, Consumer<? super Issue> issues) {
        s3Prefix = options.s3Prefix();
        this.issues = issues;
        // Names become whole URIs here, and the numbers of labels are theirs from the first row on.
        toEntry = ManifestConverters.fromAnnotatedImage(
                ImmutableManifestOptions.copyOf(options).withS3Prefix("").withClassIds(ClassIds.CATEGORY),
                Categories.of());
    }

    /** The entry of a row; empty when an earlier one is about the same image. */
    Optional<ManifestEntry> convert(CsvRow row) {
        String uri = row.image().startsWith(SCHEME) ? row.image() : s3Prefix + row.image();
        int before = seen.add(uri, row.location().line());
        if (before != 0) {
            issues.accept(Issue.warning(
                    "duplicate-image",
                    row.location(),
                    "expected each image once but \"" + uri + "\" came in line " + before
                            + " already; this row and its labels are left out: a row has all labels of its image"));
            return Optional.empty();
        }
        ImmutableAnnotatedImage.Builder image =
                AnnotatedImage.builder().fileName(uri).location(row.location());
        if (row.labels().isEmpty()) {
            issues.accept(Issue.warning(
                    "no-labels",
                    row.location(),
                    "expected labels behind the image \"" + row.image()
                            + "\" but found none; its line has only a source-ref, and no training uses it"));
        }
        Set<String> labels = new LinkedHashSet<>();
        for (String label : row.labels()) {
            if (labels.add(label)) {
                image.addItems(Item.builder()
                        .category(numbers.of(label, row.location()))
                        .location(row.location())
                        .build());
            } else {
                issues.accept(Issue.info(
                        "duplicate-label",
                        row.location(),
                        "the label \"" + label + "\" is in the row more than once; written once"));
            }
        }
        return Optional.of(toEntry.convert(image.build(), issues));
    }
}
