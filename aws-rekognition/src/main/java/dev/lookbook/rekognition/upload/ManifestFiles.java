package dev.lookbook.rekognition.upload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The manifests of an upload, the training manifest first, and where they go. */
final class ManifestFiles {
    private final List<Path> files;
    private final List<ObjectAddress> targets = new ArrayList<>();

    /**
     * @param to a folder for them, or the object that a single one is to be
     * @throws IllegalArgumentException when they would be one object
     */
    ManifestFiles(List<Path> files, ObjectAddress to) {
        this.files = files;
        for (Path file : files) {
            targets.add(to.isFolder() ? to.child(nameOf(file)) : to);
        }
        Set<ObjectAddress> distinct = new HashSet<>(targets);
        if (distinct.size() < targets.size()) {
            throw new IllegalArgumentException("expected another place for each manifest but both would be "
                    + targets.get(0) + "; let manifestTo end with a slash, and give them different names");
        }
    }

    List<Path> files() {
        return files;
    }

    List<ObjectAddress> targets() {
        return targets;
    }

    /** What an upload is called after. */
    String name() {
        return nameOf(files.get(0));
    }

    /** Beside the training manifest. */
    Path usualJournal() {
        return files.get(0).resolveSibling(name() + ".upload-journal");
    }

    /** Refuses pictures that have the place of a manifest. */
    void requireApart(List<UploadTask> pictures) {
        for (UploadTask picture : pictures) {
            if (targets.contains(picture.target())) {
                throw new IllegalArgumentException("expected a place of its own for the manifest but "
                        + picture.target() + " is a picture's; name another");
            }
        }
    }

    /** They themselves, as they are now, to be sent. */
    List<UploadTask> tasks() throws IOException {
        List<UploadTask> tasks = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            LocalFile file = LocalFile.of(files.get(i));
            tasks.add(new UploadTask(targets.get(i), file, file.length()));
        }
        return tasks;
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
