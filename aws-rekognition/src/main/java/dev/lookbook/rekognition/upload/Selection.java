package dev.lookbook.rekognition.upload;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.Location;
import dev.lookbook.io.PictureFile;
import dev.lookbook.io.Pictures;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.manifest.ManifestReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pictures that manifests name, each once, and what is not at hand. */
final class Selection {
    private final Pictures pictures;
    private final List<UploadTask> tasks = new ArrayList<>();
    /** Of the tasks, those whose file was found by a part of its key. */
    private final List<UploadTask> byPart = new ArrayList<>();

    private final List<FailedUpload> missing = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    /** The keys of the files that were chosen. */
    private final Map<String, ObjectAddress> chosen = new HashMap<>();

    private Optional<String> bucket = Optional.empty();

    private Selection(Pictures pictures) {
        this.pictures = pictures;
    }

    /**
     * Reads manifests.
     *
     * @throws DatasetException when they name no bucket or more than one, or one file would be several objects
     */
    static Selection of(List<Path> manifests, Pictures pictures, ErrorPolicy onError) throws IOException {
        Selection selection = new Selection(pictures);
        for (Path manifest : manifests) {
            try (ManifestReader reader =
                    ManifestReader.builder().onError(onError).open(manifest)) {
                for (ManifestEntry entry : reader) {
                    selection.add(entry);
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        if (selection.bucket.isEmpty()) {
            throw new DatasetException(
                    Location.of(manifests.get(0).toString()), "expected pictures as s3://BUCKET/KEY but found none");
        }
        selection.distrustParts();
        selection.requireReadable();
        return selection;
    }

    /** An archive that is read once has the pictures' lengths and no more, which is to be said before anything is sent. */
    private void requireReadable() throws IOException {
        if (!tasks.isEmpty() && tasks.get(0).file().path().isEmpty()) {
            tasks.get(0).file().open().close();
        }
    }

    /** Where keys are paths below the root, a file elsewhere that has the name of a missing one is another picture. */
    private void distrustParts() {
        if (byPart.size() == tasks.size()) {
            return;
        }
        tasks.removeAll(Set.copyOf(byPart));
        for (UploadTask task : byPart) {
            missing.add(missing(
                    task.target(),
                    "; \"" + task.file().name()
                            + "\" may be another one, for other pictures are there by their whole keys"));
        }
    }

    private void add(ManifestEntry entry) throws IOException {
        String sourceRef = entry.sourceRef().orElse("");
        if (sourceRef.isEmpty() || !seen.add(sourceRef)) {
            // A line without a picture has nothing to upload; the check has said what Custom Labels thinks of it.
            return;
        }
        Optional<ObjectAddress> address = ObjectAddress.of(sourceRef).filter(target -> !target.isFolder());
        if (address.isEmpty()) {
            DatasetException cause = new DatasetException(
                    entry.location().child("source-ref"), "expected s3://BUCKET/KEY but found \"" + sourceRef + '"');
            missing.add(new FailedUpload(sourceRef, "", Causes.text(cause), cause));
            return;
        }
        ObjectAddress target = address.get();
        if (!bucket.orElse(target.bucket()).equals(target.bucket())) {
            throw new DatasetException(
                    entry.location().child("source-ref"),
                    "expected all pictures in the bucket \"" + bucket.get() + "\" but found one in \"" + target.bucket()
                            + "\"; Custom Labels wants them in one");
        }
        bucket = Optional.of(target.bucket());
        Optional<PictureFile> file = find(target.key());
        if (file.isPresent()) {
            choose(target, file.get(), entry);
        } else {
            missing.add(missing(target, ""));
        }
    }

    private static FailedUpload missing(ObjectAddress target, String more) {
        return new FailedUpload(
                target.toString(),
                "",
                "found no such file among the pictures" + more,
                new NoSuchFileException(target.key()));
    }

    /** By the whole key below the pictures' root, else by its last segments, as the check does. */
    private Optional<PictureFile> find(String key) {
        int start = 0;
        do {
            Optional<PictureFile> file = pictures.fileOf(key.substring(start));
            if (file.isPresent()) {
                return file;
            }
            start = key.indexOf('/', start) + 1;
        } while (start > 0);
        return Optional.empty();
    }

    private void choose(ObjectAddress target, PictureFile file, ManifestEntry entry) throws IOException {
        ObjectAddress other = chosen.putIfAbsent(file.name(), target);
        if (other != null) {
            throw new DatasetException(
                    entry.location().child("source-ref"),
                    "expected a file of its own for " + target + " but found only \"" + file.name() + "\", which "
                            + other + " has already; name the folder in which they have different names");
        }
        UploadTask task = new UploadTask(target, LocalFile.of(file), file.length());
        tasks.add(task);
        if (pictures.fileOf(target.key()).isEmpty()) {
            byPart.add(task);
        }
    }

    String bucket() {
        return bucket.orElseThrow();
    }

    List<UploadTask> tasks() {
        return tasks;
    }

    List<FailedUpload> missing() {
        return missing;
    }

    long bytes() {
        return tasks.stream().mapToLong(UploadTask::size).sum();
    }
}
