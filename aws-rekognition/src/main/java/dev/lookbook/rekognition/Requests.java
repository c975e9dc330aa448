package dev.lookbook.rekognition;

import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/** Requests that make something. Their answer may get lost, and the next attempt then meets what the first has made. */
final class Requests {
    private Requests() {}

    /**
     * Makes something that was not there before.
     *
     * @param find finds it when nobody knows whether it was made
     * @return its ARN
     */
    static String create(Supplier<String> request, Supplier<Optional<String>> find) {
        try {
            return request.get();
        } catch (SdkException e) {
            if (!ServiceErrors.mayHaveBeenDone(e)) {
                throw e;
            }
            return find.get().orElseThrow(() -> e);
        }
    }
}
