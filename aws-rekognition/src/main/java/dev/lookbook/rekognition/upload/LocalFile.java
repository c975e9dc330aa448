package dev.lookbook.rekognition.upload;

import dev.lookbook.io.PictureFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** A file to be sent: a picture, perhaps in an archive, or a manifest. */
interface LocalFile {

    /** What messages call it. */
    String name();

    /** Where it is on disk; empty when it is in an archive. */
    Optional<Path> path();

    long length() throws IOException;

    FileTime modified() throws IOException;

    InputStream open() throws IOException;

    static LocalFile of(PictureFile picture) {
        return new LocalFile() {
            @Override
            public String name() {
                return picture.name();
            }

            @Override
            public Optional<Path> path() {
                return picture.path();
            }

            @Override
            public long length() throws IOException {
                return picture.length();
            }

            @Override
            public FileTime modified() throws IOException {
                return picture.modified();
            }

            @Override
            public InputStream open() throws IOException {
                return picture.open();
            }
        };
    }

    static LocalFile of(Path file) {
        return new LocalFile() {
            @Override
            public String name() {
                return file.toString();
            }

            @Override
            public Optional<Path> path() {
                return Optional.of(file);
            }

            @Override
            public long length() throws IOException {
                return Files.size(file);
            }

            @Override
            public FileTime modified() throws IOException {
                return Files.getLastModifiedTime(file);
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }
}
