package dev.lookbook.rekognition.fake;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.util.Optional;

/** Members of requests that the model has made sure of. */
final class Inputs {
    private Inputs() {}

    static String text(Attributes input, String member) {
        return input.text(member).orElseThrow(() -> Refusal.parameter("missing: " + member));
    }

    static boolean flag(Attributes input, String member) {
        return optionalFlag(input, member).orElse(false);
    }

    static Optional<Boolean> optionalFlag(Attributes input, String member) {
        return input.get(member, Value.Flag.class).map(Value.Flag::value);
    }

    /** The object of a bucket that a request names, if it does. */
    static Optional<S3Name> s3Object(Attributes parent) {
        Attributes object = parent.attributes("S3Object");
        return object.isEmpty()
                ? Optional.empty()
                : Optional.of(new S3Name(text(object, "Bucket"), text(object, "Name")));
    }

    /** An object of a bucket. */
    record S3Name(String bucket, String key) {
        Attributes toAttributes() {
            return Attributes.of(
                    "S3Object",
                    Attributes.builder()
                            .put("Bucket", Value.of(bucket))
                            .put("Name", Value.of(key))
                            .build());
        }
    }
}
