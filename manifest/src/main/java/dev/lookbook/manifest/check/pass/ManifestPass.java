package dev.lookbook.manifest.check.pass;

import dev.lookbook.internal.ProgressMeter;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.manifest.check.CustomLabelsLimit;
import dev.lookbook.manifest.check.ManifestRule;
import dev.lookbook.manifest.line.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a manifest once and checks each line by itself and against the lines before. Belongs to one thread. */
public final class ManifestPass {
    /** Buckets whose name was judged; a manifest should have one. */
    private static final int BUCKETS = 100;

    private final String source;
    private final Optional<DatasetTally> train;
    private final long maxLines;
    private final int maxLineBytes;
    private final LineCheck check;
    private final LineHandler handler;
    private final ProgressMeter progress;
    private final DatasetTally tally;
    private final Set<String> buckets = new HashSet<>();

    private ManifestPass(String source, PassOptions options, LineHandler handler, ProgressMeter progress) {
        this.source = source;
        this.handler = handler;
        this.progress = progress;
        train = options.train();
        maxLines = options.limits()
                .whole(train.isPresent() ? CustomLabelsLimit.MAX_TEST_LINES : CustomLabelsLimit.MAX_LINES);
        // A character has at most four bytes.
        maxLineBytes = (int) Math.min(1 << 30, 4 * options.limits().whole(CustomLabelsLimit.MAX_LINE_CHARACTERS));
        check = new LineCheck(options.limits(), options.pictures());
        tally = new DatasetTally(source);
    }

    /**
     * Checks a manifest, which is closed.
     *
     * @param source what findings call it
     * @param handler is told of each line
     * @param progress counts the lines
     * @return what the lines come to
     */
    public static DatasetTally of(
            InputStream in, String source, PassOptions options, LineHandler handler, ProgressMeter progress)
            throws IOException {
        ManifestPass pass = new ManifestPass(source, options, handler, progress);
        try (Lines lines = new Lines(in, source, pass.maxLineBytes)) {
            pass.read(lines);
            progress.done();
        }
        return pass.tally;
    }

    private void read(Lines lines) throws IOException {
        for (long count = 1; ; count++) {
            boolean counts = count <= maxLines;
            try {
                if (!lines.advance()) {
                    return;
                }
                if (counts) {
                    Location place = lines.location();
                    check.begin(lines.bytes(), lines.offset(), lines.length(), place);
                    sourceRef(place.line());
                    check.finish();
                    done(place.line(), lines.bytes(), lines.offset(), lines.length());
                }
            } catch (DatasetException e) {
                // What is wrong inside a line is a finding already; this one is too long to be kept.
                if (counts) {
                    check.tooLong(new Location(
                            source, "", e.location().byteOffset(), e.location().line()));
                    done(e.location().line(), new byte[0], 0, 0);
                }
            }
            if (!counts) {
                tally.drop(1);
            }
            progress.record(lines.position());
        }
    }

    private void done(int line, byte[] bytes, int offset, int length) throws IOException {
        List<Finding> findings = check.findings().sorted();
        LineFate fate = check.fate();
        tally.count(check.facts(), findings, fate, line);
        handler.line(new CheckedLine(line, bytes, offset, length, check.facts(), findings, fate));
    }

    /** Checks where the image is against where others are. */
    private void sourceRef(int line) {
        if (!check.findings().isEmpty()) {
            return;
        }
        LineFacts facts = check.facts();
        String sourceRef = facts.sourceRef().orElse("");
        int first = tally.sourceRefs().add(sourceRef, line);
        if (first > 0) {
            add(ManifestRule.DUPLICATE_SOURCE_REF, "found " + sourceRef + " again, which is on line " + first);
            return;
        }
        int trained = train.map(other -> other.sourceRefs().lineOf(sourceRef)).orElse(0);
        if (trained > 0) {
            add(
                    ManifestRule.TRAIN_TEST_LEAK,
                    "found " + sourceRef + ", which is on line " + trained + " of "
                            + train.map(DatasetTally::source).orElse(""));
        }
        bucket(sourceRef);
    }

    private void bucket(String sourceRef) {
        String usual = tally.bucket().orElse("");
        if (SourceRefRules.isIn(usual, sourceRef)) {
            return;
        }
        String bucket = SourceRefRules.bucket(sourceRef);
        if (usual.isEmpty()) {
            tally.bucket(bucket);
        } else if (tally.otherBucket().isEmpty()) {
            tally.otherBucket(new Finding(
                    ManifestRule.ERROR_IMAGES_IN_MULTIPLE_S3_BUCKETS,
                    "",
                    -1,
                    check.facts().sourceRefLocation(),
                    "expected all images in the bucket \"" + usual + "\" but found one in \"" + bucket + '"'));
        }
        if (buckets.size() < BUCKETS && buckets.add(bucket) && !SourceRefRules.isBucketName(bucket)) {
            add(
                    ManifestRule.BUCKET_NAME,
                    "expected a bucket name of 3 to 63 lower-case letters, digits, dots and hyphens but found \""
                            + bucket + '"');
        }
    }

    private void add(ManifestRule rule, String message) {
        check.findings().add(rule, check.facts().sourceRefLocation(), message);
    }
}
