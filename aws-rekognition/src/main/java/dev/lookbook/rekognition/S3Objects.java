package dev.lookbook.rekognition;

import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.services.s3.S3Client;

/** How objects in S3 are read, such as what a training leaves in its bucket. */
@FunctionalInterface
public interface S3Objects {
    /**
     * Opens an object; whoever does so closes it.
     *
     * @throws IOException when it cannot be read
     */
    InputStream open(S3Location location) throws IOException;

    /** The objects that a client reads; errors of the service are the client's own exceptions. */
    static S3Objects using(S3Client client) {
        return location ->
                client.getObject(request -> request.bucket(location.bucket()).key(location.key()));
    }
}
