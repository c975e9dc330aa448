package dev.lookbook.cli;

import dev.lookbook.rekognition.upload.FailedUpload;
import dev.lookbook.rekognition.upload.UploadPlan;
import dev.lookbook.rekognition.upload.UploadRequests;
import dev.lookbook.rekognition.upload.UploadResult;
import java.util.List;

/** What an upload did, or would do, for people. */
final class UploadText {
    /** So many failures are told one by one; JSON has all. */
    private static final int TOLD = 10;

    private static final double NANOS = 1e9;

    private UploadText() {}

    static String of(UploadPlan plan, UploadCost cost) {
        StringBuilder out = new StringBuilder();
        Summary.line(
                out,
                "would send %s (%s) to s3://%s; %s before",
                Counted.of(plan.pictures() - plan.journaled(), "picture"),
                Counted.of(plan.bytes() - plan.journaledBytes(), "byte"),
                plan.bucket(),
                arrived(plan));
        plan.manifests().forEach(manifest -> Summary.line(out, "would send %s", manifest));
        UploadRequests requests = plan.requests();
        Summary.line(
                out,
                "that takes at most %,d PUT, %s for parts and %,d LIST%s",
                requests.puts(),
                Counted.of(requests.parts(), "request"),
                requests.lists(),
                cost.ofRequests()
                        .map(price -> ": " + price.toPlainString())
                        .orElse("; --price-per-1000-puts says what that costs"));
        Summary.line(
                out,
                "S3 would keep %s%s",
                Counted.of(plan.storedBytes(), "byte"),
                cost.aMonth()
                        .map(price -> ": " + price.toPlainString() + " a month")
                        .orElse("; --price-gb-month says what that costs"));
        failed(out, plan.missing(), "missing ");
        return out.append(new VerdictText(plan.verdict())).toString();
    }

    private static String arrived(UploadPlan plan) {
        String bytes = " (" + Counted.of(plan.journaledBytes(), "byte") + ") ";
        return Counted.of(plan.journaled(), "other" + bytes + "has arrived", "others" + bytes + "have arrived");
    }

    static String of(UploadResult result) {
        StringBuilder out = new StringBuilder();
        Summary.line(
                out,
                "%s sent (%s), %,d unchanged, %,d failed in %.1f s",
                Counted.of(result.uploaded(), "picture"),
                Counted.of(result.bytes(), "byte"),
                result.unchanged(),
                result.failed().size(),
                result.time().toNanos() / NANOS);
        failed(out, result.failed(), "failed  ");
        if (result.manifests().isEmpty()) {
            Summary.line(out, "no manifest is there: they wait until all that they name is, or have failed themselves");
        }
        result.manifests().forEach(manifest -> Summary.line(out, "sent     %s", manifest));
        return out.append(new VerdictText(result.verdict())).toString();
    }

    private static void failed(StringBuilder out, List<FailedUpload> failed, String word) {
        failed.stream().limit(TOLD).forEach(failure -> Summary.line(out, "%s %s", word, failure));
        if (failed.size() > TOLD) {
            Summary.line(out, "         and %,d more", failed.size() - TOLD);
        }
    }
}
