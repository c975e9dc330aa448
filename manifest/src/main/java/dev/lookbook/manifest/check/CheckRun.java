package dev.lookbook.manifest.check;

import dev.lookbook.internal.FindingLog;
import dev.lookbook.internal.Gzip;
import dev.lookbook.internal.ProgressMeter;
import dev.lookbook.io.Location;
import dev.lookbook.io.ProgressListener;
import dev.lookbook.manifest.check.DatasetVerdict.LabelCount;
import dev.lookbook.manifest.check.pass.DatasetRules;
import dev.lookbook.manifest.check.pass.DatasetTally;
import dev.lookbook.manifest.check.pass.Finding;
import dev.lookbook.manifest.check.pass.LineFate;
import dev.lookbook.manifest.check.pass.ManifestPass;
import dev.lookbook.manifest.check.pass.OverlapRules;
import dev.lookbook.manifest.check.pass.PassOptions;
import dev.lookbook.manifest.line.ManifestStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** One check of one or two manifests, from their bytes to the verdict. */
final class CheckRun {
    private final CustomLabelsLimits limits;
    private final Optional<PictureSource> pictures;
    private final Optional<UseCase> wanted;
    private final FindingLog<ManifestRule> log;
    private final RunListener listener;
    private final ProgressListener progress;

    CheckRun(
            CustomLabelsLimits limits,
            Optional<PictureSource> pictures,
            Optional<UseCase> wanted,
            FindingLog<ManifestRule> log,
            RunListener listener,
            ProgressListener progress) {
        this.limits = limits;
        this.pictures = pictures;
        this.wanted = wanted;
        this.log = log;
        this.listener = listener;
        this.progress = progress;
    }

    ManifestVerdict check(Path train, Optional<Path> test) throws IOException {
        if (pictures.isEmpty()) {
            add(new Finding(
                    ManifestRule.PICTURES_UNCHECKED,
                    "",
                    -1,
                    Location.of(train.toString()),
                    "no pictures are at hand: their formats, sizes and sides were not checked"));
        }
        DatasetTally trained = read(train, Optional.empty());
        UseCase useCase = wanted.orElseGet(trained::useCase);
        DatasetRules rules = rules(trained, false);
        rules.content(useCase);
        if (test.isEmpty()) {
            UseCase told = rules.tooManyInvalid() ? UseCase.NOT_DETERMINED : useCase;
            return verdict(dataset(trained, told), Optional.empty(), OptionalDouble.empty());
        }
        DatasetTally tested = read(test.get(), Optional.of(trained));
        DatasetRules testRules = rules(tested, true);
        testRules.content(useCase);
        boolean tooManyInvalid = rules.tooManyInvalid() || testRules.tooManyInvalid();
        if (!tooManyInvalid) {
            OverlapRules.check(trained, tested, useCase, limits, wholes(true));
        }
        // The service looks no further when too many lines are invalid, and says of both that it does not know.
        UseCase told = tooManyInvalid ? UseCase.NOT_DETERMINED : useCase;
        return verdict(
                dataset(trained, told),
                Optional.of(dataset(tested, told)),
                OverlapRules.share(trained, tested, UseCase.NOT_DETERMINED));
    }

    private DatasetTally read(Path manifest, Optional<DatasetTally> train) throws IOException {
        boolean compressed = !Files.isDirectory(manifest) && Gzip.isCompressed(manifest);
        // Its bytes are no lines, and whatever was said of them would be noise.
        InputStream in = compressed ? InputStream.nullInputStream() : ManifestStream.open(manifest);
        DatasetTally tally = ManifestPass.of(
                in,
                manifest.toString(),
                new PassOptions(limits, pictures, train),
                line -> {
                    line.findings().forEach(this::add);
                    listener.line(train.isPresent(), line);
                },
                ProgressMeter.ofBytes(progress, manifest.toString(), ProgressMeter.length(manifest)));
        Path name = manifest.getFileName();
        boolean hasExtension = name != null && name.toString().lastIndexOf('.') > 0;
        DatasetRules rules = rules(tally, train.isPresent());
        if (compressed) {
            rules.compressed();
        } else {
            rules.file(hasExtension, Files.size(manifest));
        }
        return tally;
    }

    private DatasetRules rules(DatasetTally tally, boolean test) {
        return new DatasetRules(limits, tally, test, wholes(test));
    }

    private void add(Finding finding) {
        log.add(finding.rule(), finding.toIssue());
    }

    private Consumer<Finding> wholes(boolean test) {
        return finding -> {
            add(finding);
            listener.whole(test, finding);
        };
    }

    private static DatasetVerdict dataset(DatasetTally tally, UseCase useCase) {
        return new DatasetVerdict(
                tally.source(),
                useCase,
                tally.lines(),
                tally.lines(LineFate.VALID),
                tally.lines(LineFate.INVALID),
                tally.lines(LineFate.IGNORED),
                tally.lines(LineFate.DROPPED),
                tally.errorLines(),
                tally.labels().used().stream()
                        .map(label -> new LabelCount(label.name(), label.images(), label.boxes()))
                        .toList());
    }

    private ManifestVerdict verdict(DatasetVerdict train, Optional<DatasetVerdict> test, OptionalDouble overlap) {
        return new ManifestVerdict(train, test, overlap, log.counts(), log.worstFirst());
    }
}
