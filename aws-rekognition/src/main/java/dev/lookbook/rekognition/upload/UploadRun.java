package dev.lookbook.rekognition.upload;

import dev.lookbook.manifest.check.ManifestVerdict;
import dev.lookbook.rekognition.upload.Round.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.transfer.s3.S3TransferManager;

/** One upload: the pictures, those that failed once more, and then the manifests. */
final class UploadRun {
    /** Bytes of archives' files in memory; files on disk are streamed. */
    private static final long ARCHIVE_BYTES = 1 << 26;

    private final DatasetUpload upload;
    private final Selection selection;
    private final ManifestVerdict verdict;
    private final long start;
    private final Meter meter;
    private final List<FailedUpload> failed;
    private final List<String> arrivedManifests = new ArrayList<>();

    /**
     * @param start when it was begun, by {@link System#nanoTime}
     */
    UploadRun(DatasetUpload upload, Selection selection, ManifestVerdict verdict, long start) {
        this.upload = upload;
        this.selection = selection;
        this.verdict = verdict;
        this.start = start;
        meter = new Meter(selection.tasks().size(), selection.bytes(), upload.listener);
        failed = new ArrayList<>(selection.missing());
    }

    UploadResult run(Journal journal, List<UploadTask> manifests) throws InterruptedException {
        Sender.Options options =
                new Sender.Options(upload.overwrite, upload.checksum, upload.verify, upload.eachObject);
        try (S3TransferManager transfers =
                S3TransferManager.builder().s3Client(upload.s3).build()) {
            MemoryBudget budget = new MemoryBudget(ARCHIVE_BYTES);
            Comparison comparison = new Comparison(upload.s3, list(journal));
            send(new Sender(transfers, comparison, journal, budget, options), selection.tasks(), meter);
            meter.tell();
            if (failed.isEmpty() || upload.manifestAnyway) {
                // Asked for each time: a manifest is one request, and the journal is for the pictures' bucket.
                Comparison fresh = new Comparison(upload.s3, Listing.none());
                send(
                        new Sender(transfers, fresh, Journal.none(), budget, options),
                        manifests,
                        new Meter(manifests.size(), 0, progress -> {}));
                Set<String> lost = failed.stream().map(FailedUpload::target).collect(Collectors.toSet());
                manifests.stream()
                        .map(task -> task.target().toString())
                        .filter(target -> !lost.contains(target))
                        .forEach(arrivedManifests::add);
            }
        }
        return result();
    }

    /** What there is of the keys that the journal does not know. */
    private Listing list(Journal journal) throws InterruptedException {
        if (upload.overwrite == Overwrite.ALWAYS && !upload.verify) {
            return Listing.none();
        }
        List<String> keys = selection.tasks().stream()
                .map(task -> task.target().key())
                .filter(key -> upload.verify || journal.find(key).isEmpty())
                .toList();
        try {
            return Listing.of(upload.s3, selection.bucket(), keys);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw stopped(e);
        }
    }

    private void send(Sender sender, List<UploadTask> tasks, Meter counts) throws InterruptedException {
        Round round = round(sender, tasks, false, counts);
        Map<UploadTask, Failure> again = new LinkedHashMap<>();
        for (Failure failure : round.failures()) {
            if (round.stop().isEmpty() && Causes.isPassing(failure.cause())) {
                again.put(failure.task(), failure);
            } else {
                failed(failure, counts);
            }
        }
        round.stop().ifPresent(this::stop);
        if (!again.isEmpty()) {
            Thread.sleep(upload.retryAfter.toMillis());
            Round second = round(sender, again.keySet(), true, counts);
            second.failures().forEach(failure -> failed(failure, counts));
            second.left().forEach(task -> failed(Objects.requireNonNull(again.get(task)), counts));
            second.stop().ifPresent(this::stop);
            if (counts == meter && meter.sent() + meter.unchanged() == 0) {
                // All pictures were tried twice, and none got through, which is not to be told for each of them. The
                // first
                // attempt has words for it; the second one looks whether it is there, and such answers have none.
                stop(again.values().iterator().next().cause());
            }
        }
    }

    private Round round(Sender sender, Collection<UploadTask> tasks, boolean again, Meter counts)
            throws InterruptedException {
        Round round = new Round(sender, tasks, again, counts, upload.parallelism);
        round.run(upload.progressEvery);
        return round;
    }

    private void stop(Exception cause) {
        throw stopped(cause);
    }

    private void failed(Failure failure, Meter counts) {
        counts.failed(failure.task());
        failed.add(failure.task().failed(failure.cause()));
    }

    private UploadStoppedException stopped(Exception cause) {
        UploadResult result = result();
        return new UploadStoppedException(
                "s3://" + selection.bucket() + ": " + Causes.text(cause) + "; the upload was stopped with "
                        + (result.uploaded() + result.unchanged()) + " of "
                        + selection.tasks().size()
                        + " pictures there; mend that and upload again, and it goes on where it stopped",
                cause,
                result);
    }

    private UploadResult result() {
        return new UploadResult(
                meter.sent(),
                meter.unchanged(),
                failed,
                meter.sentBytes(),
                Duration.ofNanos(System.nanoTime() - start),
                arrivedManifests,
                verdict);
    }
}
