package dev.lookbook.rekognition;

import dev.lookbook.convert.Issue;
import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.manifest.check.ManifestCheck;
import dev.lookbook.manifest.check.ManifestRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What the service finds wrong with the lines of a manifest, beside what {@link ManifestCheck} finds here: which codes each
 * line has by both, by the service only, and here only. How often a line has a code does not count.
 *
 * <p>Lines are compared by their {@code source-ref}, because a dataset's entries have no numbers, and where there is none by
 * their number. Memory is that of the findings and of the manifest's {@code source-ref}s.
 *
 * <pre>{@code
 * List<Issue> local = new ArrayList<>();
 * ManifestCheck.builder().onFinding(local::add).build().check(manifest);
 * VerdictComparison comparison = VerdictComparison.ofEntries(manifest, local, customLabels.findings(datasetArn));
 * }</pre>
 *
 * @param both what both find
 * @param serviceOnly what only the service finds
 * @param localOnly what is only found here
 */
public record VerdictComparison(List<LineCode> both, List<LineCode> serviceOnly, List<LineCode> localOnly) {
    /** Lines with these errors get into no dataset that is made of the manifest. */
    private static final Set<ManifestRule> IN_NO_DATASET = Set.of(
            ManifestRule.ERROR_MISSING_SOURCE_REF,
            ManifestRule.ERROR_INVALID_SOURCE_REF_FORMAT,
            ManifestRule.ERROR_INVALID_JSON_LINE,
            ManifestRule.BLANK_LINE,
            ManifestRule.DUPLICATE_SOURCE_REF,
            ManifestRule.LINE_TOO_LONG);

    /** Lines with these errors are in no validation manifest. */
    private static final Set<ManifestRule> IN_NO_TRAINING =
            Set.of(ManifestRule.DUPLICATE_SOURCE_REF, ManifestRule.LINE_TOO_LONG);

    public VerdictComparison {
        both = List.copyOf(both);
        serviceOnly = List.copyOf(serviceOnly);
        localOnly = List.copyOf(localOnly);
    }

    /**
     * A line and one of its codes.
     *
     * @param line the number of the line in the manifest, from 1; 0 when it is not there
     * @param sourceRef the line's picture; empty when the line has none
     * @param code the service's code
     */
    public record LineCode(long line, String sourceRef, String code) implements Comparable<LineCode> {
        @Override
        public int compareTo(LineCode other) {
            int byLine = Long.compare(line, other.line);
            int byRef = byLine != 0 ? byLine : sourceRef.compareTo(other.sourceRef);
            return byRef != 0 ? byRef : code.compareTo(other.code);
        }
    }

    /**
     * Compares with the entries of a dataset that was made of the manifest. Warnings, and errors that entries never have, are
     * left aside; so are lines that get into no dataset.
     *
     * @param manifest what the dataset was made of
     * @param local what was found in it
     * @param service what {@link CustomLabels#findings} found
     * @throws IOException when the manifest cannot be read
     */
    public static VerdictComparison ofEntries(
            Path manifest, Iterable<? extends Issue> local, Iterable<? extends Issue> service) throws IOException {
        return compare(
                manifest,
                local,
                service,
                IN_NO_DATASET,
                // Only a training looks at the pictures.
                rule -> rule.severity() == Severity.ERROR && rule != ManifestRule.ERROR_INVALID_IMAGE);
    }

    /**
     * Compares with a validation manifest.
     *
     * @param manifest what the model was trained or tested with
     * @param local what was found in it
     * @param service what {@link ServiceFindings#inValidationManifest} found
     * @throws IOException when the manifest cannot be read
     */
    public static VerdictComparison ofValidation(
            Path manifest, Iterable<? extends Issue> local, Iterable<? extends Issue> service) throws IOException {
        return compare(manifest, local, service, IN_NO_TRAINING, rule -> true);
    }

    /** Whether the service and this library agree. */
    public boolean isSame() {
        return serviceOnly.isEmpty() && localOnly.isEmpty();
    }

    private static VerdictComparison compare(
            Path manifest,
            Iterable<? extends Issue> local,
            Iterable<? extends Issue> service,
            Set<ManifestRule> dropping,
            Predicate<ManifestRule> counts)
            throws IOException {
        SourceRefs refs = SourceRefs.of(manifest);
        Set<Integer> dropped = new HashSet<>();
        for (Issue issue : local) {
            if (ManifestRule.ofCode(issue.code()).filter(dropping::contains).isPresent()) {
                dropped.add(issue.location().line());
            }
        }
        NavigableSet<LineCode> here = new TreeSet<>();
        for (Issue issue : local) {
            Optional<ManifestRule> rule = ManifestRule.ofCode(issue.code())
                    .filter(known -> known.origin() == ManifestRule.Origin.SERVICE_LINE);
            int line = issue.location().line();
            if (rule.filter(counts).isPresent() && !dropped.contains(line)) {
                here.add(new LineCode(line, refs.ref(line), issue.code()));
            }
        }
        NavigableSet<LineCode> there = new TreeSet<>();
        for (Issue issue : service) {
            // Codes that are not known here are a difference worth knowing.
            if (ManifestRule.ofCode(issue.code()).filter(counts.negate()).isEmpty()) {
                there.add(refs.lineOf(issue));
            }
        }
        return new VerdictComparison(
                here.stream().filter(there::contains).toList(),
                there.stream().filter(code -> !here.contains(code)).toList(),
                here.stream().filter(code -> !there.contains(code)).toList());
    }
}
