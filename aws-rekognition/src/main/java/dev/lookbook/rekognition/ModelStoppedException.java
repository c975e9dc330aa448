package dev.lookbook.rekognition;

/** A model is asked that does not run any more; the message says why. */
public final class ModelStoppedException extends CustomLabelsException {
    private static final long serialVersionUID = 1;

    ModelStoppedException(String arn, String reason) {
        super(arn, "the model cannot be asked any more, because " + reason + ": " + arn);
    }
}
