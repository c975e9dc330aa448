package dev.lookbook.cli;

import dev.lookbook.convert.Issue;
import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.io.Pictures;
import dev.lookbook.manifest.check.ManifestCheck;
import dev.lookbook.manifest.check.ManifestRule;
import dev.lookbook.manifest.check.ManifestValidation;
import dev.lookbook.manifest.check.ManifestVerdict;
import dev.lookbook.manifest.check.PictureSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
     * Checks, mends when asked to, and prints what was found and done; returns the exit code.
     *
     * @param max how many findings of each code people are shown
     */
    int run(Spooled input, int max) throws IOException {
        for (Path manifest : manifests(input.path())) {
            Format.MANIFEST.requireKind(manifest);
        }
        options.requireNoReading();
        preflight.requireApart(input.path(), options);
        try (Spooled train = input.named(".manifest");
                Pictures pictures = options.images == null ? null : options.opening.pictures(options.images)) {
            Optional<PictureSource> source = Optional.ofNullable(pictures).map(PictureSource::in);
            Check check = new Check(Format.MANIFEST.word(), train.path().toString(), kept, Preflight::scope);
            ManifestVerdict verdict = check(train.path(), source, check);
            check.records(lines(verdict));
            check.valid(valid(verdict));
            if (preflight.fix == null) {
                print(check, verdict, max, Optional.empty());
            } else {
                try (Mending mending = Mending.of(manifests(train.path()), preflight, source)) {
                    print(check, verdict, max, Optional.of(mending));
                }
            }
            return verdict.count(Severity.ERROR) == 0 ? 0 : Lookbook.DONE_WITH_FINDINGS;
        }
    }

    private void print(Check check, ManifestVerdict verdict, int max, Optional<Mending> mending) throws IOException {
        Result.print(
                options.json,
                options.report,
                out -> {
                    out.print(check.text(max) + new VerdictText(verdict));
                    mending.ifPresent(done -> done.print(out));
                },
                json -> {
                    check.writeTo(json);
                    VerdictJson.write(verdict, json);
                    mending.ifPresent(done -> done.writeTo(json));
                });
    }

    private List<Path> manifests(Path train) {
        return preflight.test == null ? List.of(train) : List.of(train, preflight.test);
    }

    private ManifestVerdict check(Path train, Optional<PictureSource> pictures, Check check) throws IOException {
        ManifestCheck.Builder builder = ManifestCheck.builder()
                .onProgress(Terminal.progress())
                .limits(preflight.limits())
                .keptPerCode(0)
                .onFinding(check::add);
        pictures.ifPresent(builder::pictures);
        ManifestCheck rules = builder.build();
        if (preflight.validation != null) {
            ManifestValidation files = ManifestValidation.in(preflight.validation, rules);
            return preflight.test == null ? files.check(train) : files.check(train, preflight.test);
        }
        return preflight.test == null ? rules.check(train) : rules.check(train, preflight.test);
    }

    private static long lines(ManifestVerdict verdict) {
        return verdict.train().lines()
                + verdict.test().map(test -> test.lines()).orElse(0L);
    }

    private static long valid(ManifestVerdict verdict) {
        return verdict.train().valid()
                + verdict.test().map(test -> test.valid()).orElse(0L);
    }

    private static String scope(Issue finding) {
        return ManifestRule.ofCode(finding.code()).orElseThrow().scope().name().toLowerCase(Locale.ROOT);
    }
}
