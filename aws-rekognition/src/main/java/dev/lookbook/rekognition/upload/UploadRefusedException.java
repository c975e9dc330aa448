package dev.lookbook.rekognition.upload;

import dev.lookbook.convert.Issue;
import dev.lookbook.manifest.check.ManifestRule;
import dev.lookbook.manifest.check.ManifestVerdict;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Custom Labels would refuse the manifests, so nothing was sent. */
public final class UploadRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ManifestVerdict verdict;

    /**
     * Says what is wrong.
     *
     * @param verdict which is that the service would not train
     */
    public UploadRefusedException(ManifestVerdict verdict) {
        super(message(verdict));
        this.verdict = verdict;
    }

    private static String message(ManifestVerdict verdict) {
        String codes = Arrays.stream(ManifestRule.values())
                .filter(rule -> rule.stopsTraining() && verdict.counts().containsKey(rule))
                .map(ManifestRule::code)
                .collect(Collectors.joining(", "));
        String first = verdict.findings().stream()
                .filter(issue -> codes.contains(issue.code()))
                .findFirst()
                .map(UploadRefusedException::text)
                .orElse("");
        return "Custom Labels would not train with this: " + codes + first
                + "; nothing was uploaded; mend it, or force the upload";
    }

    private static String text(Issue issue) {
        return " (" + issue.location() + ": " + issue.message() + ')';
    }

    /** What the service would make of the manifests, with what is wrong. */
    public ManifestVerdict verdict() {
        return verdict;
    }
}
