package dev.lookbook.rekognition.detection;

import dev.lookbook.rekognition.S3Location;
import java.nio.file.Path;

/** A picture that a model is shown: JPEG or PNG, 64 to 4,096 pixels a side. */
public sealed interface Picture {
    /** The most bytes that can be sent with a request: 4 MB. */
    int MAX_BYTES = 4 * 1024 * 1024;

    /** The most bytes that a picture in S3 can have: 15 MB. */
    int MAX_S3_BYTES = 15 * 1024 * 1024;

    /** What it is called in results. */
    String name();

    /** A file, which is read when its turn comes; it is called by its name without folders. */
    static Picture of(Path file) {
        Path name = file.getFileName();
        return new File(name == null ? file.toString() : name.toString(), file);
    }

    /** A file under another name, such as that of the dataset. */
    static Picture of(String name, Path file) {
        return new File(name, file);
    }

    /** Bytes, which must not be changed afterwards. */
    static Picture of(String name, byte[] bytes) {
        return new Bytes(name, bytes);
    }

    /** An object in S3, which the service reads itself; it is called by its URI, as in manifests. */
    static Picture of(S3Location location) {
        return new InS3(location);
    }

    /** A file. */
    record File(String name, Path file) implements Picture {}

    /** Bytes. Equality is that of the name and the very array. */
    @SuppressWarnings("ArrayRecordComponent") // A picture's bytes are never compared, and copying them costs megabytes.
    record Bytes(String name, byte[] bytes) implements Picture {
        @Override
        public String toString() {
            return "Bytes[name=" + name + ", " + bytes.length + " bytes]";
        }
    }

    /** An object in S3. */
    record InS3(S3Location location) implements Picture {
        @Override
        public String name() {
            return location.toString();
        }
    }
}
