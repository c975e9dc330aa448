package dev.lookbook.rekognition.upload;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.Pictures;
import dev.lookbook.manifest.check.ManifestCheck;
import dev.lookbook.manifest.check.ManifestVerdict;
import dev.lookbook.manifest.check.PictureSource;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * Uploads the pictures of manifests to where their {@code source-ref}s say that they are, and then the manifests themselves,
 * so that manifest and bucket cannot disagree.
 *
 * <p>The picture of {@code s3://bucket/a/b/1.jpg} is looked for as {@code a/b/1.jpg}, then as {@code b/1.jpg}, then as
 * {@code 1.jpg}; but where other pictures are there by their whole keys, one that is not is missing. What Custom Labels would refuse is refused before anything is sent. A picture that is in the bucket already
 * with the same content is not sent again: the journal, a text file beside the manifest, knows what has arrived, and S3 is
 * asked for the rest. An upload that was interrupted, or whose process was killed, goes on when it is simply begun again. A
 * manifest is sent when all pictures are there.
 *
 * <p>What fails is tried once more in the end, after the tries of the SDK, whose retries are those of the client; what then
 * fails is listed in the {@link UploadResult} and keeps nothing else from arriving. When one failure after the other says that
 * no picture can arrive, it stops ({@link UploadStoppedException}). What a policy denies may be one folder, so that pictures
 * from all over the manifests are tried before that is one of those.
 *
 * <p>Immutable, and safe to share between threads if the client, the pictures and the listeners are; it closes none of them.
 * It keeps about half a kilobyte for each picture, and the bytes of pictures only while they are sent: files are streamed,
 * those of archives are in memory, 64 MiB at a time. With {@code multipartEnabled(true)}, the client sends large ones in parts.
 *
 * <pre>{@code
 * try (S3AsyncClient s3 = S3AsyncClient.builder().multipartEnabled(true).build();
 *         Pictures pictures = Pictures.open(Path.of("train/image"))) {
 *     UploadResult result = DatasetUpload.builder(s3, pictures)
 *             .manifestTo("s3://my-bucket/manifests/")
 *             .build()
 *             .upload(Path.of("train.manifest"), Path.of("test.manifest"));
 *     result.failed().forEach(System.err::println);
 * }
 * }</pre>
 */
public final class DatasetUpload {
    final S3AsyncClient s3;
    final int parallelism;
    final Consumer<? super UploadProgress> listener;
    final Duration progressEvery;
    final Duration retryAfter;
    final boolean manifestAnyway;
    final boolean verify;
    final Overwrite overwrite;
    final Checksum checksum;
    final Consumer<? super PutObjectRequest.Builder> eachObject;
    private final Pictures pictures;
    private final ManifestCheck check;
    private final boolean force;
    private final ErrorPolicy onError;
    private final ObjectAddress manifestTo;
    private final Optional<Path> journal;

    private DatasetUpload(Builder options, ObjectAddress manifestTo) {
        this.manifestTo = manifestTo;
        s3 = options.s3;
        parallelism = options.parallelism;
        listener = options.listener;
        progressEvery = options.progressEvery;
        retryAfter = options.retryAfter;
        manifestAnyway = options.manifestAnyway;
        verify = options.verify;
        overwrite = options.overwrite;
        checksum = options.checksum;
        eachObject = options.eachObject;
        pictures = options.pictures;
        check = options.check.orElseGet(() -> ManifestCheck.builder()
                .pictures(PictureSource.in(options.pictures))
                .build());
        force = options.force;
        onError = options.onError;
        journal = options.journal;
    }

    /** Starts an upload of these pictures with this client. */
    public static Builder builder(S3AsyncClient s3, Pictures pictures) {
        return new Builder(s3, pictures);
    }

    /**
     * Uploads the pictures of a manifest, and the manifest.
     *
     * @return what has arrived beside what has not
     * @throws UploadRefusedException when Custom Labels would refuse the manifest, unless {@link Builder#force} is set
     * @throws UploadStoppedException when nothing gets through, or the journal cannot be written
     * @throws DatasetException when a line is no entry, pictures are in several buckets, or one file would be two objects
     * @throws IOException when the manifest or the journal cannot be read, or the journal is another upload's
     * @throws InterruptedException when the thread is interrupted; what was under way is aborted, what has arrived is in the
     *     journal
     */
    public UploadResult upload(Path manifest) throws IOException, InterruptedException {
        return upload(List.of(manifest));
    }

    /**
     * Uploads the pictures of a training manifest and a test manifest, and both of them; otherwise like {@link
     * #upload(Path)}. The journal is beside the training manifest.
     */
    public UploadResult upload(Path train, Path test) throws IOException, InterruptedException {
        return upload(List.of(train, test));
    }

    /** What an upload of a manifest would do. Asks S3 nothing, and refuses nothing; otherwise like {@link #upload(Path)}. */
    public UploadPlan plan(Path manifest) throws IOException {
        return plan(List.of(manifest));
    }

    /** What an upload of two manifests would do. */
    public UploadPlan plan(Path train, Path test) throws IOException {
        return plan(List.of(train, test));
    }

    private UploadResult upload(List<Path> manifests) throws IOException, InterruptedException {
        try {
            return run(manifests);
        } catch (ClosedByInterruptException e) {
            throw Waiting.interrupted(e);
        }
    }

    private UploadResult run(List<Path> files) throws IOException, InterruptedException {
        long start = System.nanoTime();
        ManifestFiles manifests = new ManifestFiles(files, manifestTo);
        ManifestVerdict verdict = check(files);
        if (!verdict.wouldTrain() && !force) {
            throw new UploadRefusedException(verdict);
        }
        Selection selection = select(manifests);
        try (Journal opened = Journal.open(journalOf(manifests), owner(manifests, selection))) {
            return new UploadRun(this, selection, verdict, start).run(opened, manifests.tasks());
        }
    }

    private UploadPlan plan(List<Path> files) throws IOException {
        ManifestFiles manifests = new ManifestFiles(files, manifestTo);
        Selection selection = select(manifests);
        List<UploadTask> unknown = new ArrayList<>();
        try (Journal known = Journal.read(journalOf(manifests), owner(manifests, selection))) {
            for (UploadTask task : selection.tasks()) {
                if (known.find(task.target().key())
                        .filter(entry -> entry.size() == task.size())
                        .isEmpty()) {
                    unknown.add(task);
                }
            }
        }
        List<UploadTask> tasks = manifests.tasks();
        long unknownBytes = unknown.stream().mapToLong(UploadTask::size).sum();
        long asked = overwrite == Overwrite.ALWAYS && !verify
                ? 0
                : verify ? selection.tasks().size() : unknown.size();
        return new UploadPlan(
                selection.bucket(),
                selection.tasks().size(),
                selection.bytes(),
                selection.tasks().size() - unknown.size(),
                selection.bytes() - unknownBytes,
                UploadRequests.of(unknown, asked, tasks),
                selection.missing(),
                manifests.targets().stream().map(ObjectAddress::toString).toList(),
                tasks.stream().mapToLong(UploadTask::size).sum(),
                check(files));
    }

    /** The pictures, of which none has the place of a manifest. */
    private Selection select(ManifestFiles manifests) throws IOException {
        Selection selection = Selection.of(manifests.files(), pictures, onError);
        manifests.requireApart(selection.tasks());
        return selection;
    }

    private ManifestVerdict check(List<Path> files) throws IOException {
        return files.size() == 1 ? check.check(files.get(0)) : check.check(files.get(0), files.get(1));
    }

    private Path journalOf(ManifestFiles manifests) {
        return journal.orElseGet(manifests::usualJournal);
    }

    /** Another server may have a bucket of the same name. */
    private String owner(ManifestFiles manifests, Selection selection) {
        String server = s3.serviceClientConfiguration()
                .endpointOverride()
                .map(URI::getAuthority)
                .map(authority -> " at " + authority)
                .orElse("");
        return manifests.name() + " to s3://" + selection.bucket() + server;
    }

    /** How to upload. Not thread-safe. */
    public static final class Builder {
        private final S3AsyncClient s3;
        private final Pictures pictures;
        private Optional<ObjectAddress> manifestTo = Optional.empty();
        private int parallelism = 32;
        private Optional<Path> journal = Optional.empty();
        private Consumer<? super UploadProgress> listener = progress -> {};
        private Duration progressEvery = Duration.ofSeconds(1);
        private Duration retryAfter = Duration.ofSeconds(5);
        private Optional<ManifestCheck> check = Optional.empty();
        private boolean force;
        private boolean verify;
        private boolean manifestAnyway;
        private Overwrite overwrite = Overwrite.CHANGED;
        private Checksum checksum = Checksum.CRC32;
        private ErrorPolicy onError = ErrorPolicy.stop();
        private Consumer<? super PutObjectRequest.Builder> eachObject = request -> {};

        private Builder(S3AsyncClient s3, Pictures pictures) {
            this.s3 = s3;
            this.pictures = pictures;
        }

        /**
         * Where the manifests go, which may be another bucket than that of the pictures: {@code s3://BUCKET/FOLDER/}, where
         * they keep their names, or the whole {@code s3://BUCKET/KEY} of a single one. This has to be said.
         *
         * @throws IllegalArgumentException when it is neither
         */
        public Builder manifestTo(String address) {
            manifestTo = Optional.of(ObjectAddress.of(address)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "expected s3://BUCKET/FOLDER/ or s3://BUCKET/KEY but found \"" + address + '"')));
            return this;
        }

        /**
         * How many pictures are under way at once; 32 by default. The client should allow as many connections: that of Netty
         * has 50.
         *
         * @throws IllegalArgumentException when it is less than 1
         */
        public Builder parallelism(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("expected at least 1 picture at once but found " + value);
            }
            parallelism = value;
            return this;
        }

        /** The journal; by default it is beside the manifest, with {@code .upload-journal} behind its name. */
        public Builder journal(Path file) {
            journal = Optional.of(file);
            return this;
        }

        /**
         * Who is told how far it is: on the thread that uploads, now and then, and when the pictures are done. What it throws
         * aborts the upload.
         */
        public Builder onProgress(Consumer<? super UploadProgress> value) {
            listener = value;
            return this;
        }

        /**
         * How often it is told; every second by default.
         *
         * @throws IllegalArgumentException when it is no time at all
         */
        public Builder progressEvery(Duration value) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException("expected some time between two reports but found " + value);
            }
            progressEvery = value;
            return this;
        }

        /** The check that the manifests have to pass; by default that of an ordinary account, pictures included. */
        public Builder check(ManifestCheck value) {
            check = Optional.of(value);
            return this;
        }

        /** Uploads what Custom Labels would refuse, too. */
        public Builder force() {
            force = true;
            return this;
        }

        /** Asks S3 for what the journal has, too, and sends what is missing there or different. */
        public Builder verify() {
            verify = true;
            return this;
        }

        /** Sends the manifests even when pictures are missing; Custom Labels leaves out their lines. */
        public Builder manifestAnyway() {
            manifestAnyway = true;
            return this;
        }

        /** What happens to objects that are there already; {@link Overwrite#CHANGED} by default. */
        public Builder overwrite(Overwrite value) {
            overwrite = value;
            return this;
        }

        /** The checksum that S3 checks and keeps; {@link Checksum#CRC32} by default. */
        public Builder checksum(Checksum value) {
            checksum = value;
            return this;
        }

        /** What happens to lines of a manifest that are no entries; by default the upload is refused. */
        public Builder onError(ErrorPolicy value) {
            onError = value;
            return this;
        }

        /**
         * How long to wait before what has failed is tried once more; 5 seconds by default.
         *
         * @throws IllegalArgumentException when it is negative
         */
        public Builder retryAfter(Duration value) {
            if (value.isNegative()) {
                throw new IllegalArgumentException("expected no negative time but found " + value);
            }
            retryAfter = value;
            return this;
        }

        /**
         * What is added to each request, such as a key of KMS or a storage class. Called on several threads. Bucket, key and
         * checksum stay what they are.
         */
        public Builder eachObject(Consumer<? super PutObjectRequest.Builder> value) {
            eachObject = value;
            return this;
        }

        /**
         * The upload.
         *
         * @throws IllegalStateException when nobody has said where the manifests go
         */
        public DatasetUpload build() {
            return new DatasetUpload(
                    this,
                    manifestTo.orElseThrow(() -> new IllegalStateException(
                            "say where the manifests go: manifestTo(\"s3://BUCKET/FOLDER/\")")));
        }
    }
}
