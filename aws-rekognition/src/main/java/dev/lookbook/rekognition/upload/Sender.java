package dev.lookbook.rekognition.upload;

import dev.lookbook.rekognition.upload.Comparison.Found;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.transfer.s3.S3TransferManager;

/** Gets one file after another to where it belongs, or finds that it is there. Thread-safe. */
final class Sender {
    private static final int PRECONDITION_FAILED = 412;
    /** The coarsest time stamps of files in use, those of FAT, are two seconds apart. */
    private static final long FRESH_MILLIS = 2_000;

    private final S3TransferManager transfers;
    private final Comparison comparison;
    private final Journal journal;
    private final MemoryBudget budget;
    private final Options options;
    private final Clock clock = Clock.systemUTC();

    /** How a file comes to be where it belongs. */
    enum Outcome {
        SENT,
        /** S3 says that it is there. */
        FOUND,
        /** The journal says that it is there. */
        JOURNALED;
    }

    /**
     * @param verify whether S3 is asked for what the journal has, too
     * @param eachObject what the caller adds to each request
     */
    record Options(
            Overwrite overwrite,
            Checksum checksum,
            boolean verify,
            Consumer<? super PutObjectRequest.Builder> eachObject) {}

    Sender(S3TransferManager transfers, Comparison comparison, Journal journal, MemoryBudget budget, Options options) {
        this.transfers = transfers;
        this.comparison = comparison;
        this.journal = journal;
        this.budget = budget;
        this.options = options;
    }

    /**
     * Sends a file unless it is there.
     *
     * @param again whether an attempt has failed, and may all the same have got through
     */
    Outcome send(UploadTask task, boolean again) throws Exception {
        try (Content content = new Content(task.file(), options.checksum, budget)) {
            if (!options.verify && isJournaled(task.target().key(), content)) {
                return Outcome.JOURNALED;
            }
            Found found = again
                    ? comparison.compare(task.target(), content, options.checksum)
                    : options.overwrite == Overwrite.ALWAYS && !options.verify
                            ? Found.UNKNOWN
                            : comparison.compareListed(task.target(), content, options.checksum);
            if (found == Found.DIFFERENT && options.overwrite == Overwrite.NEVER) {
                throw isThere();
            }
            if (found != Found.SAME) {
                put(task.target(), content);
            }
            content.requireUnchanged();
            note(task.target().key(), content);
            return found == Found.SAME ? Outcome.FOUND : Outcome.SENT;
        }
    }

    private boolean isJournaled(String key, Content content) throws Exception {
        Optional<JournalEntry> entry = journal.find(key).filter(known -> known.size() == content.size());
        if (entry.isEmpty()) {
            return false;
        }
        if (entry.get().modified() == content.modified().toMillis()) {
            return true;
        }
        if (!entry.get().checksum().equals(content.namedChecksum())) {
            return false;
        }
        if (!isFresh(content.modified())) {
            note(key, content);
        }
        return true;
    }

    private void note(String key, Content content) throws Exception {
        FileTime modified = content.modified();
        long time = isFresh(modified) ? JournalEntry.UNKNOWN : modified.toMillis();
        try {
            journal.add(new JournalEntry(key, content.size(), time, content.namedChecksum()));
        } catch (IOException e) {
            throw new JournalFailure(e);
        }
    }

    /** Whether a file could change once more without that being seen by its time. */
    private boolean isFresh(FileTime modified) {
        return modified.toMillis() > clock.millis() - FRESH_MILLIS;
    }

    private void put(ObjectAddress target, Content content) throws Exception {
        PutObjectRequest.Builder request = PutObjectRequest.builder();
        contentType(target.key()).ifPresent(request::contentType);
        options.eachObject.accept(request);
        request.bucket(target.bucket()).key(target.key());
        options.checksum.put(request, content.checksum());
        if (options.overwrite == Overwrite.NEVER) {
            request.ifNoneMatch("*");
        }
        try {
            put(request.build(), content);
        } catch (Exception e) {
            if (options.overwrite != Overwrite.NEVER || !Causes.isStatus(e, PRECONDITION_FAILED)) {
                throw e;
            }
            // Perhaps it is our own, and only the answer was lost.
            if (comparison.compare(target, content, options.checksum) != Found.SAME) {
                throw isThere();
            }
        }
    }

    private void put(PutObjectRequest request, Content content) throws Exception {
        Optional<Path> path = content.file().path();
        if (path.isPresent()) {
            Waiting.on(transfers
                    .uploadFile(upload -> upload.source(path.get()).putObjectRequest(request))
                    .completionFuture());
        } else {
            var body = content.body();
            Waiting.on(transfers
                    .upload(upload -> upload.requestBody(body).putObjectRequest(request))
                    .completionFuture());
        }
    }

    private static UploadConflict isThere() {
        return new UploadConflict("there is an object of other content, and overwriting is not allowed");
    }

    private static Optional<String> contentType(String key) {
        String name = key.toLowerCase(Locale.ROOT);
        return name.endsWith(".jpg") || name.endsWith(".jpeg")
                ? Optional.of("image/jpeg")
                : name.endsWith(".png") ? Optional.of("image/png") : Optional.empty();
    }

    /** The journal cannot be written, which ends all of an upload. */
    static final class JournalFailure extends IOException {
        private static final long serialVersionUID = 1L;

        JournalFailure(IOException cause) {
            super("the journal could not be written: " + cause.getMessage(), cause);
        }
    }
}
