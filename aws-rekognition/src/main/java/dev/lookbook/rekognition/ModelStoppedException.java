package dev.lookbook.rekognition;

import org.jspecify.annotations.Nullable;

/** A model is asked that does not run any more; the message says why. */
public final class ModelStoppedException extends CustomLabelsException {
    private static final long serialVersionUID = 1;

    ModelStoppedException(String arn, String reason) {
        this(arn, reason, null);
    }

    ModelStoppedException(String arn, String reason, @Nullable Throwable cause) {
        super(arn, "the model cannot be asked any more, because " + reason + ": " + arn, cause);
    }
}
