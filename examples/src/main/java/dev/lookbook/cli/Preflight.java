package dev.lookbook.cli;

import dev.lookbook.convert.Issue;
import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.io.Pictures;
import dev.lookbook.manifest.check.ManifestCheck;
import dev.lookbook.manifest.check.ManifestRule;
import dev.lookbook.manifest.check.ManifestVerdict;
import dev.lookbook.manifest.check.PictureSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Checks a manifest, perhaps with its test manifest, against the rules of Rekognition Custom Labels. */
final class Preflight {
    private final PreflightOptions preflight;
    private final DatasetOptions options;
    private final int kept;

    Preflight(PreflightOptions preflight, DatasetOptions options, int kept) {
        this.preflight = preflight;
        this.options = options;
        this.kept = kept;
    }

    /**
     * Checks, and prints what was found; returns the exit code.
     *
     * @param max how many findings of each code people are shown
     */
    int run(Spooled input, int max) throws IOException {
        try (Spooled train = input.named(".manifest")) {
            Check check = new Check(Format.MANIFEST.word(), train.path().toString(), kept, Preflight::scope);
            ManifestVerdict verdict = verdict(train.path(), check);
            VerdictText text = new VerdictText(verdict);
            check.records(verdict.train().lines()
                    + verdict.test().map(test -> test.lines()).orElse(0L));
            check.valid(verdict.train().valid()
                    + verdict.test().map(test -> test.valid()).orElse(0L));
            Result.print(options, check.text(max) + text, json -> {
                check.writeTo(json);
                VerdictJson.write(verdict, json);
            });
            return verdict.count(Severity.ERROR) == 0 ? 0 : Lookbook.DONE_WITH_FINDINGS;
        }
    }

    private ManifestVerdict verdict(Path train, Check check) throws IOException {
        try (Pictures pictures = options.images == null ? null : Pictures.open(options.images)) {
            ManifestCheck.Builder builder = ManifestCheck.builder()
                    .limits(preflight.limits())
                    .keptPerCode(0)
                    .onFinding(check::add);
            Optional.ofNullable(pictures).map(PictureSource::in).ifPresent(builder::pictures);
            ManifestCheck rules = builder.build();
            return preflight.test == null ? rules.check(train) : rules.check(train, preflight.test);
        }
    }

    private static String scope(Issue finding) {
        return ManifestRule.ofCode(finding.code()).orElseThrow().scope().name().toLowerCase(Locale.ROOT);
    }
}
