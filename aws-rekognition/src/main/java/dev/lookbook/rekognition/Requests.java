package dev.lookbook.rekognition;

import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/** Requests that make something. Their answer may get lost, and the next attempt then meets what the first has made. */
final class Requests {
    private Requests() {}

    /**
     * Makes something. What the service refuses because it is there already is only taken for made by this request when it
     * was not there before: the client says how often it has tried, but not whether an attempt came through.
     *
     * @param before what there was of the name before
     * @param find what there is of the name now
     * @return its ARN, which is another one than that of anything that had the name before
     */
    static String create(Supplier<String> request, Optional<String> before, Supplier<Optional<String>> find) {
        try {
            return request.get();
        } catch (SdkException e) {
            if (!ServiceErrors.mayHaveBeenDone(e)) {
                throw e;
            }
            return find.get().filter(arn -> !before.equals(Optional.of(arn))).orElseThrow(() -> e);
        }
    }
}
