package dev.lookbook.rekognition.fake;

import dev.lookbook.model.Attributes;
import java.util.Optional;

/**
 * A request that the fake service got.
 *
 * @param operation what was wanted, {@code StopProjectVersion}
 * @param body the members of the request; the bytes of a picture are replaced by their number
 * @param bodyBytes the size of the request's body
 * @param authorized whether it had an authorization header
 * @param status the status of the answer
 * @param error the name of the error that was answered, if it was one
 */
public record RecordedRequest(
        String operation, Attributes body, long bodyBytes, boolean authorized, int status, Optional<String> error) {}
