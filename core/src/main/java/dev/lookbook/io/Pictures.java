package dev.lookbook.io;

import dev.lookbook.internal.EntrySource;
import dev.lookbook.internal.Password;
import dev.lookbook.model.ImageSize;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pictures of a dataset, JPEG or PNG, in a folder or an archive: looked for by their name, and by their name in a
 * folder {@code image} as DeepFashion2 has it. Reads headers only, unless a {@link PictureFile} is opened. Safe to use from
 * several threads; close it when done.
 */
public final class Pictures implements ImageSizes, Closeable {
    private final EntrySource entries;
    private final Path opened;
    private final List<String> folders = new ArrayList<>();

    private Pictures(EntrySource entries, Path opened) throws IOException {
        this.entries = entries;
        this.opened = opened;
        folders.add("");
        for (String parent : entries.parentsOf("image")) {
            folders.add(parent + "image/");
        }
    }

    /**
     * Opens a folder or an archive: zip, tar, tar.gz, tar.zst. Of a compressed tar archive all is read at once, and what is
     * not a picture is kept in a temporary file.
     *
     * @throws DatasetException when it is a file and no archive
     * @throws PasswordException when it is encrypted
     * @throws IOException when it cannot be read
     */
    public static Pictures open(Path folderOrArchive) throws IOException {
        return open(folderOrArchive, Password.none());
    }

    /**
     * Opens a zip archive with a password.
     *
     * @param password it is copied; whoever has made it may wipe it afterwards
     * @throws PasswordException when it does not open the archive, or nothing there is encrypted
     * @throws DatasetException when it is a file and no archive
     * @throws IOException when it cannot be read
     */
    public static Pictures open(Path archive, char[] password) throws IOException {
        return open(archive, Password.of(password));
    }

    private static Pictures open(Path path, Password password) throws IOException {
        EntrySource entries = EntrySource.open(path, ReadLimits.defaults(), password);
        try {
            return new Pictures(entries, path);
        } catch (IOException | RuntimeException e) {
            entries.close();
            throw e;
        }
    }

    @Override
    public Optional<ImageSize> sizeOf(String fileName) throws IOException {
        Optional<String> entry = find(fileName);
        return entry.isPresent() ? Optional.of(entries.imageSize(entry.get())) : Optional.empty();
    }

    /**
     * What is known of a picture: its format, size and length. A file that is no JPEG or PNG, or a damaged one, has facts
     * that say so; empty when there is no such file.
     *
     * @throws IOException when it cannot be read
     */
    public Optional<PictureFacts> factsOf(String fileName) throws IOException {
        Optional<String> entry = find(fileName);
        return entry.isPresent() ? Optional.of(entries.pictureFacts(entry.get())) : Optional.empty();
    }

    /** The file of a picture, whatever it holds; empty when there is no such file. Use it while this is open. */
    public Optional<PictureFile> fileOf(String fileName) {
        return find(fileName).map(entry -> new PictureFile(entries, entry, opened));
    }

    private Optional<String> find(String fileName) {
        return folders.stream()
                .map(folder -> folder + fileName)
                .filter(entries::contains)
                .findFirst();
    }

    @Override
    public void close() throws IOException {
        entries.close();
    }
}
